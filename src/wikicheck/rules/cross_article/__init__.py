"""Rules on what articles of one run say of each other."""
