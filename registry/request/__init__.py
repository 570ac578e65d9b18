"""The request boundary: organisation and day from the address, permissions, and the context of every page."""
