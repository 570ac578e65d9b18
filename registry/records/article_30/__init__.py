"""The items of the records of Article 30, each file one subject."""
