"""Rules about data that leaves the regime, Chapter V."""
