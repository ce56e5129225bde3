"""How much the rules find, and how seldom they cry wolf: `python -m benchmarks.quality`."""
