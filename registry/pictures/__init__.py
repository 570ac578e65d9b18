"""Pictures of facts as values: positions, lengths, shapes. Templates draw them, beside a table of the same facts."""
