"""Rules on leftovers in the text."""
