"""The one way to write: each change has a number, a reason and a seal, and every version stays."""
