"""Search over the whole register: what is searched, the index of it, and results by kind."""
