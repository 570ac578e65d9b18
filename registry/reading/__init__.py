"""The one way to read: the register as it stood, and the Lens that shows it to one person on one day."""
