"""Whether a schema says what its author meant: valid, with keywords, references and fields that are known."""

from wikicheck.schema.inspection.file import Inspection, inspect_file
from wikicheck.schema.inspection.remark import Remark

__all__ = ["Inspection", "Remark", "inspect_file"]
