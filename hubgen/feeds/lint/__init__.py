"""Judge the feeds of a built site as their readers will: one rule, one file."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from hubgen.feeds.lint.gist import Gist, gist_of
from hubgen.feeds.lint.given import Built, Given
from hubgen.feeds.lint.read import read_document
from hubgen.feeds.lint.rule import Found, Rule
from hubgen.feeds.lint.rules import (
    archive,
    archive_chain,
    author_mail,
    author_name,
    bad_date,
    bad_id,
    changed_id,
    content_order,
    dead_link,
    duplicate_id,
    enclosure,
    enclosure_length,
    encoding,
    formats_differ,
    html_in_title,
    hub,
    illegal_character,
    image,
    implausible_date,
    language,
    large,
    media_group,
    missing_content,
    missing_id,
    missing_part,
    missing_title,
    null,
    odd_zone,
    order,
    outline,
    outline_name,
    podcast_category,
    podcast_namespace,
    podcast_part,
    podcast_value,
    relative_link,
    repeated_part,
    same_link,
    same_updated,
    self,
    text_type,
    two_alternates,
    two_enclosures,
    unknown_namespace,
    unknown_part,
    unreadable,
    unsafe_content,
    version,
    wrong_type,
)
from hubgen.model.codes import FeedCode
from hubgen.model.problem import Problem

_FEED = re.compile(r"(?:.*/)?(?:(?:feed|atom|podcast)(?:-\d+)?\.xml|feed(?:-\d+)?\.json|[^/]+\.opml)", re.DOTALL)

RULES: tuple[Rule, ...] = (
    unreadable.RULE,
    illegal_character.RULE,
    encoding.RULE,
    large.RULE,
    version.RULE,
    missing_part.RULE,
    repeated_part.RULE,
    unknown_part.RULE,
    unknown_namespace.RULE,
    null.RULE,
    wrong_type.RULE,
    text_type.RULE,
    missing_id.RULE,
    bad_id.RULE,
    duplicate_id.RULE,
    changed_id.RULE,
    self.RULE,
    hub.RULE,
    relative_link.RULE,
    dead_link.RULE,
    same_link.RULE,
    two_alternates.RULE,
    order.RULE,
    bad_date.RULE,
    odd_zone.RULE,
    implausible_date.RULE,
    same_updated.RULE,
    missing_title.RULE,
    html_in_title.RULE,
    missing_content.RULE,
    content_order.RULE,
    unsafe_content.RULE,
    language.RULE,
    author_mail.RULE,
    author_name.RULE,
    enclosure.RULE,
    enclosure_length.RULE,
    two_enclosures.RULE,
    image.RULE,
    media_group.RULE,
    archive.RULE,
    archive_chain.RULE,
    formats_differ.RULE,
    podcast_part.RULE,
    podcast_category.RULE,
    podcast_value.RULE,
    podcast_namespace.RULE,
    outline.RULE,
    outline_name.RULE,
)
"""All rules, in the order of `Flaw`."""


def is_feed(path: str) -> bool:
    """Tell by its name whether a file of a site is a feed, or a list of feeds."""
    return _FEED.fullmatch(path) is not None


def lint(built: Built, base_url: str, as_of: datetime, was: Built | None = None) -> tuple[Problem, ...]:
    """List all Problems of a site's feeds, each once; `was` is an older build to compare ids with.

    One document is in memory at a time, and a short gist of all.
    """
    older = tuple(_gists(was)) if was else ()
    given = Given(built, base_url, as_of, older)
    gists: list[Gist] = []
    problems = {*_each(given, gists), *_across(given, gists)}
    return tuple(sorted(problems))


def _each(given: Given, gists: list[Gist]) -> Iterator[Problem]:
    """Judge each document by itself, and remember its gist."""
    for path in _feeds(given.built):
        document = read_document(path, given.built.read(path))
        if isinstance(document, Found):
            yield _problem(path, document, FeedCode.UNREADABLE)
            continue
        gists.append(gist_of(document))
        for rule in RULES:
            for found in rule.find(document, given) if rule.find else ():
                yield _problem(path, found, rule.flaw)


def _across(given: Given, gists: Sequence[Gist]) -> Iterator[Problem]:
    for rule in RULES:
        for path, found in rule.across(gists, given) if rule.across else ():
            yield _problem(path, found, rule.flaw)


def _gists(built: Built) -> Iterator[Gist]:
    for path in _feeds(built):
        document = read_document(path, built.read(path))
        if not isinstance(document, Found):
            yield gist_of(document)


def _feeds(built: Built) -> list[str]:
    return sorted(filter(is_feed, built.files))


def _problem(path: str, found: Found, flaw: FeedCode) -> Problem:
    return Problem(path, max(found.line or 1, 1), 1, flaw, found.message, found.hint)
