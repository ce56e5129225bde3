"""The article as JSON and back, `wikicheck.article/1`: `writing` and `reading`; `model` describes it, `Article` offers both."""
