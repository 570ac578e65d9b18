"""What the rules see through a Lens, what people decided about it, and what is kept of both."""
