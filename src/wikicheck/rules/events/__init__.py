"""Rules on events, battles among them."""
