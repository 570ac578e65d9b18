"""Records, fields and figures in words and links, where that needs a Lens."""
