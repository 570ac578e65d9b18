"""The one way to write: every write is one numbered, reasoned, sealed change, and every version stays."""
