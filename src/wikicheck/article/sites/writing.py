"""Profiles of sites as text."""

import json
from collections.abc import Mapping
from typing import Any


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def format_profile(profile: Mapping[str, Any]) -> str:
    """Return a profile as JSON with each entry on a line, for differences that can be read; what is empty is left out."""
    parts = []
    for name, value in profile.items():
        if isinstance(value, dict) and value and name != "link_trail":
            inner = ",\n".join(f"  {_json(key)}: {_json(item)}" for key, item in value.items())
            parts.append(f" {_json(name)}: {{\n{inner}\n }}")
        elif value or name == "link_trail":
            parts.append(f" {_json(name)}: {_json(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"
