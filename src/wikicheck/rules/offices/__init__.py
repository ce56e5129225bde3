"""Rules on terms of office and reigns."""
