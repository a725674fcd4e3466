"""One objective a file; each exports OBJECTIVE."""
