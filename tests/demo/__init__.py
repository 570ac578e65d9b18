"""Every fact of the statements in the demo, and the row that holds it."""
