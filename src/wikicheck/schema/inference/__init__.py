"""Schemas made from articles: what most infoboxes of one sort have in common."""

from wikicheck.schema.inference.box_profile import Profiles, Wanted
from wikicheck.schema.inference.writing import write_schema

__all__ = ["Profiles", "Wanted", "write_schema"]
