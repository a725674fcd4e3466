"""What ads are made of: pictures, videos and music, uploaded, looked at and listed."""
