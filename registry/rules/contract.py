"""Rules about what was agreed with a processor, Article 28(3)."""
