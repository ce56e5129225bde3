"""What a wiki is asked about a template."""

import json

import pytest

from wikicheck.sources import templatedata
from wikicheck.text import ConfigError


@pytest.mark.parametrize(
    ("template", "title"), [("Infobox ship", "Template:Infobox ship"), ("Vorlage:Infobox Schiff", "Vorlage:Infobox Schiff")]
)
def test_the_question(template, title, monkeypatch):
    asked = []

    def ask(api, action, **parameters):
        asked.append((api, action, parameters))
        return {"pages": {}}

    monkeypatch.setattr(templatedata, "ask", ask)
    assert json.loads(templatedata.fetch_template_data("https://example.org/w/api.php", template)) == {"pages": {}}
    assert asked == [
        ("https://example.org/w/api.php", "templatedata", {"titles": title, "redirects": "1", "includeMissingTitles": "1"}),
    ]


@pytest.mark.parametrize("template", ["", " ", "A|B", "A#b", "{{A}}"])
def test_what_is_no_title_is_not_asked_for(template):
    with pytest.raises(ConfigError):
        templatedata.fetch_template_data("https://example.org/w/api.php", template)
