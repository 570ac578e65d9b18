"""The one way to read: the register as known after a change, and the Lens that shows it to one person on one day."""
