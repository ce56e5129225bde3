"""Rules on birth, death, and what happened between them."""
