"""Letters to suppliers: findings composed into questions, and the answers filed under them."""
