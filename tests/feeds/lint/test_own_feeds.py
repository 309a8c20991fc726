"""What hubgen writes is right in its own eyes, whatever authors write; bodies have passed the allow-list by then."""

from html import escape

from hypothesis import given, settings

from hubgen.config import Config
from hubgen.feeds.lint import BuiltSite, lint
from hubgen.model.codes import FeedCode
from hubgen.model.item import Item
from hubgen.render.sanitise import sanitise
from tests.builders import NOW, config, person, resource, story
from tests.feeds.lint.writing import judged_site
from tests.feeds.podcasts import planned, talk
from tests.feeds.reading import feeds, sample
from tests.feeds.test_any_text import WRITTEN

ABSENT = {FeedCode.DEAD_LINK}
"""Pages are not planned here, so links to them lead nowhere."""
AUTHORS = {FeedCode.HTML_IN_TITLE, FeedCode.MISSING_CONTENT}
"""What an author may write and be advised against."""


def found(files: dict[str, bytes], settings: Config) -> list[str]:
    site = BuiltSite({path: len(data) for path, data in files.items()}, files.__getitem__)
    return [
        f"{p.path}:{p.line} {p.message} [{p.code}]"
        for p in judged_site(site, settings.base_url, NOW)
        if p.code not in ABSENT | AUTHORS
    ]


def test_feeds_in_three_languages_below_a_path_have_no_flaw() -> None:
    assert found(feeds(*sample()), config()) == []


def test_feeds_with_archives_have_no_flaw() -> None:
    days = (f"20{year}-{month:02}-{day:02}" for year in (24, 25) for month in range(1, 13) for day in (1, 9, 17, 25))
    many = [story(f"s{number}", date=date) for number, date in enumerate(days)]
    files = feeds(*many)
    assert any("-1." in path for path in files)
    assert found(files, config()) == []


def test_a_podcast_has_no_flaw() -> None:
    settings = config(options={"podcast": {"image": "cover.png", "email": "podcast@example.org"}})
    assert (
        found(planned(talk(), talk("other", date="2026-05-03"), settings=settings, files=("cover.png",)), settings)
        == []
    )


def texts(title: str, summary: str, name: str, link: str) -> tuple[Item, ...]:
    return (
        story(title=title, summary=summary, authors=["ada", name], topics=[name], image=link),
        resource(title=title, link=link, helps=summary),
        person("ada", title=name),
    )


@settings(max_examples=60, deadline=None)
@given(WRITTEN, WRITTEN, WRITTEN, WRITTEN, WRITTEN, WRITTEN)
def test_whatever_is_written_the_feeds_have_no_flaw(
    title: str, summary: str, html: str, name: str, site: str, link: str
) -> None:
    known = config(site_name=site, site_description=name, options={"community": {"name": site, "purpose": title}})
    for body in (sanitise(html), f"<p>{escape(html)}</p><a href='{escape(link)}'>x</a>"):
        assert found(feeds(*texts(title, summary, name, link), html=body, settings=known), known) == []


@settings(max_examples=60, deadline=None)
@given(WRITTEN, WRITTEN, WRITTEN, WRITTEN)
def test_whatever_is_written_the_podcast_has_no_fault_of_ours(title: str, name: str, site: str, link: str) -> None:
    podcast = {"title": name, "description": title, "author": site, "hosts": [site, link], "image": "cover.png"}
    known = config(site_name=site, options={"podcast": podcast, "community": {"purpose": title * 200}})
    told = talk(title=title, summary=name, speakers=["ada", name], topics=[name], transcript=link, image=link)
    assert found(planned(told, person("ada", title=name), settings=known, files=("cover.png",)), known) == []


def test_what_a_setting_or_an_author_can_get_wrong_is_for_the_lint_to_tell() -> None:
    funding = {"url": "https://help.example/a page", "text": ""}
    options = {"podcast": {"image": "cover.png", "guid": "0" * 8 + "-0000-0000-0000-" + "0" * 12, "funding": funding}}
    files = planned(talk(), settings=config(options=options), files=("cover.png",))
    site = BuiltSite({path: len(data) for path, data in files.items()}, files.__getitem__)
    told = [problem.message for problem in lint(site, config().base_url, NOW) if problem.code not in ABSENT]
    assert told == [
        "<podcast:guid> cannot be '00000000-0000-0000-0000-000000000000'",
        "<podcast:funding> cannot be ''",
        "<podcast:funding>: its url cannot be 'https://help.example/a page'",
    ]
