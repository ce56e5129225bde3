"""Where articles come from: files, folders, standard input. Nothing here raises: what cannot be read is a value."""
