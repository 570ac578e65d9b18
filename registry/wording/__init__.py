"""How records, fields and figures are called, shown and linked, where that takes a Lens."""
