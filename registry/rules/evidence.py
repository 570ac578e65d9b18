"""Rules about what stands behind what is on record."""
