"""Rules that judge an edit: what it changed in one place, and left as it was in another."""
