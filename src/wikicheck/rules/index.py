"""What the engine has to know of each rule before it loads it, in the order of rulekit.RuleEntry.

Generated from the rule files by tools/generate.py; do not edit.
"""

# fmt: off
ENTRIES: tuple[tuple[str, str, str, str, str, tuple[str, ...], bool, tuple[str, ...], bool], ...] = (
    ('age-at-event-mismatch', 'ages', 'warning', 'ProseParagraph', 'wikicheck.rules.ages.age_at_event_mismatch', ('birth', 'prose'), False, ('birth',), True),
    ('age-blank', 'ages', 'warning', 'Article', 'wikicheck.rules.ages.age_blank', ('person',), False, (), True),
    ('age-mismatch', 'ages', 'error', 'Article', 'wikicheck.rules.ages.age_mismatch', ('birth',), False, ('birth', 'death'), True),
    ('appendix-order', 'structure', 'warning', 'Article', 'wikicheck.rules.structure.appendix_order', (), False, (), True),
    ('as-of-stale', 'timeline', 'info', 'ProseParagraph', 'wikicheck.rules.timeline.as_of_stale', ('prose',), False, (), True),
    ('birth-after-death', 'life', 'error', 'Article', 'wikicheck.rules.life.birth_after_death', ('birth', 'death'), True, (), True),
    ('birth-category-mismatch', 'life', 'error', 'Article', 'wikicheck.rules.life.birth_category_mismatch', ('birth', 'categories'), True, (), True),
    ('birth-mismatch-lead', 'life', 'error', 'Article', 'wikicheck.rules.life.birth_mismatch_lead', ('birth', 'infobox', 'prose'), True, (), True),
    ('character-reference-too-long', 'syntax', 'warning', 'Diagnostic', 'wikicheck.rules.syntax.character_reference_too_long', (), False, (), True),
    ('date-in-future', 'dates', 'error', 'Article', 'wikicheck.rules.dates.date_in_future', (), True, (), True),
    ('dda-birth-mismatch', 'life', 'error', 'Article', 'wikicheck.rules.life.dda_birth_mismatch', ('birth', 'infobox'), True, (), True),
    ('death-category-mismatch', 'life', 'error', 'Article', 'wikicheck.rules.life.death_category_mismatch', ('categories', 'death'), True, (), True),
    ('death-mismatch-lead', 'life', 'error', 'Article', 'wikicheck.rules.life.death_mismatch_lead', ('infobox', 'person', 'prose'), True, (), True),
    ('empty-parens', 'text', 'warning', 'Article', 'wikicheck.rules.text.empty_parens', ('source',), False, (), True),
    ('event-after-death', 'life', 'warning', 'Sentence', 'wikicheck.rules.life.event_after_death', ('death', 'prose'), False, ('death',), True),
    ('event-before-birth', 'life', 'error', 'Sentence', 'wikicheck.rules.life.event_before_birth', ('birth', 'prose'), False, ('birth',), True),
    ('invalid-calendar-date', 'dates', 'error', 'Article', 'wikicheck.rules.dates.invalid_calendar_date', (), True, (), True),
    ('invalid-utf8', 'syntax', 'error', 'Diagnostic', 'wikicheck.rules.syntax.invalid_utf8', (), False, (), True),
    ('living-and-dead', 'life', 'error', 'Article', 'wikicheck.rules.life.living_and_dead', ('categories', 'person'), True, (), True),
    ('name-variant', 'names', 'warning', 'Article', 'wikicheck.rules.names.name_variant', ('prose',), False, (), True),
    ('nesting-too-deep', 'syntax', 'warning', 'Diagnostic', 'wikicheck.rules.syntax.nesting_too_deep', (), False, (), True),
    ('page-too-large', 'syntax', 'warning', 'Diagnostic', 'wikicheck.rules.syntax.page_too_large', (), False, (), True),
    ('range-reversed', 'dates', 'error', 'Article', 'wikicheck.rules.dates.range_reversed', (), False, (), True),
    ('schema', 'schema', 'error', 'Article', 'wikicheck.rules.schema.schema', ('infobox',), False, (), True),
    ('timeline-outlier', 'timeline', 'warning', 'Section', 'wikicheck.rules.timeline.timeline_outlier', ('prose',), False, (), True),
    ('title-without-gloss', 'works', 'info', 'WorksGroup', 'wikicheck.rules.works.title_without_gloss', ('works',), False, (), True),
    ('too-many-equals', 'syntax', 'warning', 'Diagnostic', 'wikicheck.rules.syntax.too_many_equals', (), False, (), True),
    ('too-many-findings', 'syntax', 'warning', 'Diagnostic', 'wikicheck.rules.syntax.too_many_findings', (), False, (), True),
    ('unclosed-comment', 'syntax', 'error', 'Diagnostic', 'wikicheck.rules.syntax.unclosed_comment', (), False, (), True),
    ('unclosed-link', 'syntax', 'error', 'Diagnostic', 'wikicheck.rules.syntax.unclosed_link', (), False, (), True),
    ('unclosed-ref', 'syntax', 'error', 'Diagnostic', 'wikicheck.rules.syntax.unclosed_ref', (), False, (), True),
    ('unclosed-table', 'syntax', 'error', 'Diagnostic', 'wikicheck.rules.syntax.unclosed_table', (), False, (), True),
    ('unclosed-tag', 'syntax', 'warning', 'Diagnostic', 'wikicheck.rules.syntax.unclosed_tag', (), False, (), True),
    ('unclosed-template', 'syntax', 'error', 'Diagnostic', 'wikicheck.rules.syntax.unclosed_template', (), False, (), True),
    ('weekday-mismatch', 'dates', 'error', 'ProseParagraph', 'wikicheck.rules.dates.weekday_mismatch', ('prose',), False, (), True),
    ('works-before-birth', 'works', 'error', 'WorksGroup', 'wikicheck.rules.works.works_before_birth', ('birth', 'works'), False, ('birth',), True),
    ('works-duplicate', 'works', 'warning', 'WorksGroup', 'wikicheck.rules.works.works_duplicate', ('works',), False, (), True),
    ('works-prose-year-mismatch', 'works', 'warning', 'Article', 'wikicheck.rules.works.works_prose_year_mismatch', ('prose', 'works'), False, (), True),
    ('works-undated', 'works', 'info', 'WorksGroup', 'wikicheck.rules.works.works_undated', ('works',), False, (), True),
    ('works-unsorted', 'works', 'warning', 'WorksGroup', 'wikicheck.rules.works.works_unsorted', ('works',), False, (), True),
)
# fmt: on
