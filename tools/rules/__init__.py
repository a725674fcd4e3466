"""One rule a file; each exports RULE."""
