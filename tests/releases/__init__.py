"""A small register of each release, with decisions, an erasure and a deletion: what every later release must carry."""
