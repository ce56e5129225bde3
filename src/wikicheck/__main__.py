"""`python -m wikicheck` does what the command `wikicheck` does."""

from wikicheck.cli import main

if __name__ == "__main__":
    main()
