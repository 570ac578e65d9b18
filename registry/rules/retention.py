"""Rules about how long data is kept, and when the last copy is gone."""
