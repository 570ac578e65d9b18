"""The pages. Each view begins with who may open it, reads through the request's Lens, and renders."""
