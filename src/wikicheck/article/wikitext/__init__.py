"""The reader of articles written in wikitext: `reader.WikitextReader`."""
