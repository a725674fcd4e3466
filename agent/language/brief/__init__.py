"""What a person asks for in a brief: fields of the ad, amounts, dates, places, audiences."""
