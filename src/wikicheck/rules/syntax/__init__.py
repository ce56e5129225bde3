"""Rules that explain what the parser could not read as it was meant."""
