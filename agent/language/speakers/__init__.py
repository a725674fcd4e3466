"""In which language somebody writes, and wants to be answered."""
