"""Reading an article: the one door to both forms."""

from wikicheck.article.detection import detect_form, title_of_file
from wikicheck.article.page import Article, Form
from wikicheck.text import SourceText


def read_article(
    text: str | bytes | SourceText,
    *,
    title: str | None = None,
    form: Form | str | None = None,
    language: str | None = None,
    file_name: str | None = None,
) -> Article:
    """Return the article that a text is. No text is an error: what cannot be read is among the article's diagnostics.

    `form` is "wikitext" or "plain" and else is detected (ValueError for any other word). The title is `title`, else the page's own
    (`= Title =`), else what `file_name` says, else None. `language` is an ISO 639 code and else is detected.
    """
    source = _source_of(text)
    wanted = Form(form) if form else detect_form(source.text, file_name=file_name)
    if wanted is Form.PLAIN:
        return _read_plain(source, title, language, file_name)
    return _read_wikitext(source, title, language, file_name)


def _source_of(text: str | bytes | SourceText) -> SourceText:
    if isinstance(text, SourceText):
        return text
    return SourceText.from_bytes(text) if isinstance(text, bytes) else SourceText(text)


def _title(given: str | None, own: str | None, file_name: str | None) -> str | None:
    return given or own or (title_of_file(file_name) if file_name else None)


def _read_plain(source: SourceText, title: str | None, language: str | None, file_name: str | None) -> Article:
    from wikicheck.article.languages import plain_language
    from wikicheck.article.plain.reader import PlainReader

    language = language or plain_language(source.text)
    reader = PlainReader(source, title=title or (title_of_file(file_name) if file_name else None), language=language)
    if not title and reader.title_heading:
        reader.title = reader.title_heading.title
    return Article(source, reader, form=Form.PLAIN, title=reader.title, language=language)


def _read_wikitext(source: SourceText, title: str | None, language: str | None, file_name: str | None) -> Article:
    from wikicheck.article.languages import wikitext_language
    from wikicheck.article.plain.headings import read_heading
    from wikicheck.article.wikitext.reader import WikitextReader

    first = next((line for line in source.text[:1_000].splitlines() if line.strip()), "")
    heading = read_heading(first)
    own = heading[1] if heading and heading[0] == 1 else None
    title = _title(title, own, file_name)
    language = language or wikitext_language(source.text)
    reader = WikitextReader(source, title=title, language=language)
    return Article(source, reader, form=Form.WIKITEXT, title=title, language=language)
