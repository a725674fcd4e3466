"""One HTML file that shows a run, made from its result alone."""
