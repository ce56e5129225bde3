"""Rules on lists of works."""
