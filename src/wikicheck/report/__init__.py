"""One file per output format. Reports know findings, never a rule."""
