"""People who use the register, and which organisations they work for."""
