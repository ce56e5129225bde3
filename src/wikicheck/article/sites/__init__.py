"""What a wiki is like: its namespaces, magic words, tags and link trail. Of each language a profile, made from a real MediaWiki."""
