"""Letters to suppliers as people write, send and answer them: their forms, and the rows written with them."""
