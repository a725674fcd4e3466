"""The shipped gate, nodes and journal, explored until nothing new is found."""
