"""Fields, names, terms, numbers and days in words. Every page, record and export uses these functions."""
