"""The base of the one voice: fields, names, terms, numbers and days in words, from values and models alone."""
