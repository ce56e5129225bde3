"""The two questions wikicheck answers: what does an article say, and what is wrong with it."""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from wikicheck.article import Article
from wikicheck.engine.checking import check_article
from wikicheck.engine.selection import select_rules
from wikicheck.rulekit import Finding, parse_day
from wikicheck.text import ConfigError, InputError
from wikicheck.values.calendar import day_number

if TYPE_CHECKING:
    from wikicheck.engine.configuration_keys import Configuration
    from wikicheck.schema import ChosenSchemas


def parse(
    text: str | bytes,
    *,
    title: str | None = None,
    form: str | None = None,
    lang: str | None = None,
    site: str | None = None,
    config: "Configuration | str | None" = None,
) -> Article:
    """Read the text of an article, whatever it holds: bad text gives diagnostics, never an exception.

    `form` is "wikitext" or "plain" (default: detected), `site` the wiki that it is from: the name of a bundled one, as in "dewiki",
    or the path of a profile. `lang` is an ISO 639 code (default: that of the site, else detected, else English).
    `config` is the path of a configuration file, or what `read_configuration` made of one: its site and language count where none is
    given, and its `[tables]`. Raises ConfigError for what is no form, no language code, no site or no configuration.
    """
    from wikicheck.article.reading import read_article

    configured = _configured(config)
    language = lang or (configured.language if configured is not None and not site else None)
    if configured is None:
        return read_article(text, title=title, form=form, language=language, site=site)
    return read_article(text, title=title, form=form, language=language, site=site or configured.site, words=configured.words)


def _configured(config: "Configuration | str | None") -> "Configuration | None":
    if not isinstance(config, str):
        return config
    from wikicheck.engine.configuration import read_configuration

    return read_configuration(config)


def today() -> int:
    """Return the day number of today in UTC, the as-of date where none is given."""
    now = datetime.datetime.now(datetime.UTC).date()
    return day_number(now.year, now.month, now.day)


def read_as_of(as_of: "str | datetime.date | None") -> int:
    """Return an as-of date as a day number; None is today in UTC.

    Raises ConfigError for a text that is no ISO date.
    """
    if as_of is None:
        return today()
    if isinstance(as_of, datetime.date):
        return day_number(as_of.year, as_of.month, as_of.day)
    try:
        return parse_day(as_of)
    except ValueError:
        raise ConfigError(f"{as_of!r} is no date; write it as 2026-11-24") from None


def check(  # noqa: PLR0913 - one parameter for each thing to ask
    text_or_article: str | bytes | Article,
    *,
    as_of: "str | datetime.date | None" = None,
    select: Iterable[str] | str | None = None,
    ignore: Iterable[str] | str = (),
    base: str | bytes | Article | None = None,
    preview: bool = False,
    evidence: bool = False,
    config: "Configuration | str | None" = None,
    path: str | None = None,
) -> list[Finding]:
    """Return what is wrong with an article, sorted by place; with a `base`, the version before an edit, only what the edit brought.

    `as_of` is the day on which ages and "in the future" are judged (default: today in UTC); `select` and `ignore` name
    rules, groups or "ALL", as words or as one text of words parted by commas. With `preview` rules that are on trial run too, with
    `evidence` each finding says what it rests on. `config` is the configuration file of the wiki, as for `parse`; its `[schemas]` count
    for the article, by `path` too if that is given, and its `preview`. Raises ConfigError for a wrong date, an unknown rule or a
    configuration that makes no sense.
    """
    configured = _configured(config)
    article = text_or_article if isinstance(text_or_article, Article) else parse(text_or_article, config=configured)
    if configured is not None:
        preview = preview or configured.preview

    def choose(version: Article) -> "ChosenSchemas | None":
        return configured.schemas.of(version, path) if configured is not None and configured.schemas else None

    day, rules = read_as_of(as_of), select_rules(select, ignore, preview=preview)
    if base is None:
        return check_article(article, as_of=day, rules=rules, evidence=evidence, schemas=choose(article))
    from wikicheck.engine.edit_checking import check_edit

    before = base if isinstance(base, Article) else read_base(base, article)
    if not (before.has_source and article.has_source):
        raise InputError("an edit can be judged only by the texts of both versions")
    return check_edit(before, article, as_of=day, rules=rules, evidence=evidence, choose=choose).findings


def read_base(text: str | bytes, head: Article) -> Article:
    """Return the version before an edit, read as its `head` was."""
    from wikicheck.article.reading import read_article

    return read_article(text, title=head.title, form=head.form, language=head.language, words=head.words)
