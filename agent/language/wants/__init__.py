"""What a person wants: acts, questions, wishes that no field holds, and talk."""
