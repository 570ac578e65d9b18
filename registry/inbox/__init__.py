"""The inbox: findings as lines of work, each with what is contained in it, its tab, its day and its weight."""
