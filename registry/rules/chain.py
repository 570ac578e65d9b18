"""Rules about who stands behind a supplier, Article 28(2) and (4)."""
