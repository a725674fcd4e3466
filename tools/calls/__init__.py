"""One tool the model may call a file; each exports TOOL."""
