"""A small register of each release, with decisions, an erasure and a deletion, to upgrade to each later release."""
