"""Reading an article: the one door to both forms."""

from typing import TYPE_CHECKING

from wikicheck.article.detection import detect_form, title_of_file
from wikicheck.article.page import Article, Form
from wikicheck.text import ConfigError, SourceText, lazy_pattern

if TYPE_CHECKING:
    from wikicheck.article.sites.site import Site
    from wikicheck.article.wiki_words import WikiWords

# As BCP 47 and the names of Wikipedias have them: `en`, `pt-br`, `be-tarask`, `zh-min-nan`.
_LANGUAGE = lazy_pattern(r"[a-z]{2,3}(?:-[a-z0-9]{2,12}){0,4}")
# What stands in the place of a language where a wiki has many: in dumps, in lists of wikis, in addresses.
_MANY_LANGUAGES = frozenset({"commons", "incubator", "mediawiki", "meta", "species", "wikidata"})
_ENGLISH = frozenset({"en", "eng", "simple"})


def read_article(
    text: str | bytes | SourceText,
    *,
    title: str | None = None,
    form: Form | str | None = None,
    language: str | None = None,
    file_name: str | None = None,
    site: "Site | str | None" = None,
    words: "WikiWords | None" = None,
) -> Article:
    """Return the article that a text is. No text is an error: what cannot be read is among the article's diagnostics.

    `form` is "wikitext" or "plain" and else is detected. The title is `title`, else the page's own (`= Title =`), else what
    `file_name` says, else None. `site` is the wiki that the page is of: a site, the name of a bundled one or the path of a profile.
    `language` is an ISO 639 code; else it is that of the site, and without one it is detected. `words` are those of the wiki itself.
    Raises ConfigError for a word that is no form, no language code or no site.
    """
    source = _source_of(text)
    wanted = read_form(form) if form else detect_form(source.text, file_name=file_name)
    if isinstance(site, str):
        from wikicheck.article.sites.profiles import load_site

        site = load_site(site)
    if language:
        language = read_language(language)
    elif site is not None:
        language = site.language
    if wanted is Form.PLAIN:
        return _read_plain(source, title, language, file_name, words)
    return _read_wikitext(source, title, language, file_name, site, words)


def read_form(text: Form | str) -> Form:
    """Return the form of that name; raises ConfigError for a name that no form has."""
    try:
        return Form(text)
    except ValueError:
        raise ConfigError(f"{text!r} is no form of an article; it is {' or '.join(Form)}") from None


def read_language(text: str) -> str:
    """Return a language code as the model has it, in lower case, `en` for each sort of English; raises ConfigError for what is none."""
    code = text.strip().casefold().replace("_", "-")
    if code in _ENGLISH or code.startswith("en-"):
        return "en"
    if code not in _MANY_LANGUAGES and _LANGUAGE.fullmatch(code) is None:
        raise ConfigError(f"{text[:40]!r} is no language code; write it as en or pt-br")
    return code


def _source_of(text: str | bytes | SourceText) -> SourceText:
    if isinstance(text, SourceText):
        return text
    return SourceText.from_bytes(text) if isinstance(text, bytes) else SourceText(text)


def _title(given: str | None, own: str | None, file_name: str | None) -> str | None:
    return given or own or (title_of_file(file_name) if file_name else None)


def _read_plain(source: SourceText, title: str | None, language: str | None, file_name: str | None, words: "WikiWords | None") -> Article:
    from wikicheck.article.languages import plain_language
    from wikicheck.article.plain.reader import PlainReader

    language = language or plain_language(source.text)
    reader = PlainReader(source, title=title or (title_of_file(file_name) if file_name else None), language=language, words=words)
    if not title and reader.title_heading:
        reader.title = reader.title_heading.title
    return Article(source, reader, form=Form.PLAIN, title=reader.title, language=language, words=words)


def _read_wikitext(
    source: SourceText,
    title: str | None,
    language: str | None,
    file_name: str | None,
    site: "Site | None",
    words: "WikiWords | None",
) -> Article:
    from wikicheck.article.languages import wikitext_language
    from wikicheck.article.plain.headings import read_heading
    from wikicheck.article.wikitext.reader import WikitextReader

    lines = source.text[:1_000].replace("\r", "\n").split("\n")
    first = next((line for line in lines if line.strip()), "")
    heading = read_heading(first)
    own = heading[1] if heading and heading[0] == 1 else None
    title = _title(title, own, file_name)
    language = language or wikitext_language(source.text)
    reader = WikitextReader(source, title=title, language=language, site=site, words=words)
    return Article(source, reader, form=Form.WIKITEXT, title=title, language=language, words=words)
