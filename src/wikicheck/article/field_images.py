"""Pictures in fields: bare file names, and templates that show pictures."""

from wikicheck.article.infobox import Image
from wikicheck.text import lazy_pattern
from wikicheck.values import TemplateCall

_FILE_NAME = lazy_pattern(r"(?:[^\W\d_]{2,20}:[ \t]?)?(?P<name>[^\[\]{}|<>#\n:]{1,230}\.[A-Za-z0-9]{2,5})(?:\|[^\n]{0,200})?")
_ENDINGS = frozenset(
    "jpg jpeg png gif svg tif tiff webp bmp xcf djvu pdf ogg oga ogv webm mp3 mp4 wav mid midi flac opus stl jpe apng".split()
)
# The arguments that name the files, of templates that show pictures. Names and arguments: their documentation on English Wikipedia.
_TEMPLATES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("css image crop", "css crop", "annotated image", "annotated image 4", "superimpose", "easy css image crop"), ("image", "base")
    ),
    **dict.fromkeys(
        ("image frame", "image label begin", "image", "photo", "infobox image", "infobox mapframe image", "wide image"),
        ("image", "file", "content"),
    ),
    **dict.fromkeys(("multiple image", "multiple images", "double image", "auto images", "gallery"), ("image",)),
    **dict.fromkeys(("photomontage", "photo montage", "image array", "photo gallery"), ("photo", "image")),
    **dict.fromkeys(("listen", "audio", "audio with description"), ("filename",)),
}
_NUMBERED = lazy_pattern(
    r"(image|photo|file|filename|caption|alt)_?(\d{1,2}[a-z]?\d{0,2})?",
)
_MOST = 50


def is_file_name(name: str) -> bool:
    """Say whether a name ends like that of a picture, a sound or a film."""
    return name.rpartition(".")[2].lower() in _ENDINGS


def read_file_name(text: str) -> Image | None:
    """Return the picture that a text is the bare file name of, with or without its namespace."""
    match = _FILE_NAME.fullmatch(text) if len(text) < 500 and "." in text else None
    return Image(_file(match["name"])) if match is not None and is_file_name(match["name"]) else None


def _file(name: str) -> str:
    name = " ".join(name.replace("_", " ").split())
    return name[:1].upper() + name[1:]


def read_image_template(call: TemplateCall) -> list[Image] | None:
    """Return the pictures that a template shows; None for a template that shows none."""
    wanted = _TEMPLATES.get(call.name)
    if wanted is None:
        return None
    files: dict[str, str] = {}
    beside: dict[tuple[str, str], str] = {}
    places: list[str] = []
    for argument in call.arguments:
        name, value = (argument.name or "").strip().lower(), argument.value.strip()
        match = _NUMBERED.fullmatch(name)
        if not value:
            continue
        if match is None or match[1] in ("caption", "alt"):
            beside[match[1] if match else name, (match[2] or "") if match else ""] = value
            if not name or name.isdecimal():
                places.append(value)
        elif match[1] in wanted or name in wanted:
            files[match[2] or ""] = value
    images = []
    if not files:
        files = {str(number): value for number, value in enumerate(places)}
    for number, name in list(files.items())[:_MOST]:
        image = read_file_name(name)
        if image is not None:
            caption, alt = (beside.get((kind, number)) for kind in ("caption", "alt"))
            images.append(Image(image.file, caption or beside.get(("description", number)), alt))
    return images or None
