"""Lists: columns, facets with counts, search, order and the filter as a sentence, over lines that are values."""
