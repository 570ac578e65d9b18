"""Rules about our own records of processing, Article 30."""
