"""What a wiki says of a template, fetched from its API."""

from wikicheck.sources.wiki_api import ask
from wikicheck.text import ConfigError


def fetch_template_data(api: str, template: str) -> str:
    """Return the answer to `action=templatedata` as JSON; `template` may have its namespace or not, and may be a redirect.

    Raises ConfigError and InputError as `wiki_api.ask` does.
    """
    import json

    if not template.strip() or any(sign in template for sign in "|#<>[]{}\n\x1f"):
        raise ConfigError(f"{template!r} is not the name of a template")
    title = template if ":" in template else f"Template:{template}"
    return json.dumps(ask(api, "templatedata", titles=title, redirects="1", includeMissingTitles="1"))
