"""The history: every change with its author, time and reason, and the differences between two days."""
