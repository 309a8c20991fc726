"""Settings that should be set before a hub is published are named, and those that cannot be are refused."""

from typing import Any

import pytest

from hubgen.config import Config, missing_settings, read_options
from hubgen.errors import ConfigError
from hubgen.model.problem import Code, Severity
from hubgen.model.source import Position, Source

SITE = "https://example.org/hub/"


def advice(**keys: Any) -> list[tuple[str, str]]:
    made = Config.model_validate({"site_name": "A hub", **keys})
    found = missing_settings(made, Source("mkdocs.yml"))
    assert {(one.path, one.code, one.severity) for one in found} <= {
        ("mkdocs.yml", Code.UNSET_SETTING, Severity.WARNING)
    }
    return [(one.message, one.hint) for one in found]


def test_a_hub_without_an_authority_is_told_the_one_to_keep() -> None:
    assert advice(site_url=SITE) == [
        (
            "authority is not set: ids in feeds are made of the host (example.org,2026)",
            "set it once, for ever: authority: example.org,2026",
        )
    ]


def test_a_hub_without_an_address_is_told_that_first() -> None:
    ((message, hint),) = advice()
    assert message == "site_url is not set: links in feeds lead to http://localhost/"
    assert hint == "site_url: https://example.org/"


def test_a_hub_that_names_both_is_told_nothing() -> None:
    assert advice(site_url=SITE, options={"authority": "example.org,2026"}) == []


@pytest.mark.parametrize(
    ("options", "path", "sentence"),
    [
        ({"newsletter": {"editions": [{"id": "all News"}]}}, "editions.0.id", "'all News' is no name of an edition"),
        ({"newsletter": {"editions": [{"id": "a"}, {"id": "-b"}]}}, "editions.1.id", "'-b' is no name of an edition"),
        ({"newsletter": {"lang": "in German"}}, "newsletter.lang", "'in German' is no language"),
        ({"newsletter": {"editions": [{"id": "a", "lang": "de_DE"}]}}, "0.lang", "'de_DE' is no language"),
        ({"newsletter": {"colour": "blue"}}, "newsletter.colour", "'blue' is no colour: write it as #0b57d0"),
        ({"newsletter": {"dark_colour": "#fff"}}, "newsletter.dark_colour", "'#fff' is no colour"),
        ({"newsletter": {"colour": "#0b57d0;x"}}, "newsletter.colour", "is no colour"),
        ({"newsletter": {"weekday": "someday"}}, "newsletter.weekday", "'someday' is no weekday: write it as Tuesday"),
        ({"rhythm": {"weekday": "tu"}}, "rhythm.weekday", "'tu' is no weekday"),
        ({"rhythm": {"breaks": [{"from": "2026-08-31", "to": "2026-08-01"}]}}, "breaks.0", "'to' lies before 'from'"),
        ({"rhythm": {"breaks": [{"from": "12-24", "to": "2027-01-05"}]}}, "breaks.0", "one has a year"),
        ({"newsletter": {"breaks": [{"from": "2026-08-31", "to": "2026-08-01"}]}}, "breaks.0", "lies before 'from'"),
    ],
)
def test_what_cannot_be_is_refused_with_how_to_write_it(options: dict[str, Any], path: str, sentence: str) -> None:
    steps = tuple(int(step) if step.isdecimal() else step for step in path.split("."))
    with pytest.raises(ConfigError) as refused:
        read_options(options, Source("mkdocs.yml", values={_whole(options, steps): Position(9, 12)}))
    (problem,) = refused.value.problems
    assert sentence in problem.message
    assert (problem.code, problem.severity, problem.line) == (Code.BAD_SETTING, Severity.ERROR, 9)


def _whole(options: dict[str, Any], steps: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Complete the path of a setting by what stands before it."""
    (section,) = options
    if steps[0] == section:
        return steps
    return (section, *(("editions",) if steps[0] == 0 else ()), *steps)


@pytest.mark.parametrize("day", ["Tuesday", "tue", " TUE "])
def test_a_weekday_is_named_in_full_or_by_three_letters(day: str) -> None:
    options = read_options({"rhythm": {"weekday": day}, "newsletter": {"weekday": day}}, Source("mkdocs.yml"))
    assert (options.rhythm.weekday, options.newsletter.weekday) == ("tuesday", "tuesday")


def test_colours_are_kept_in_small_letters() -> None:
    assert read_options({"newsletter": {"colour": "#0B57D0"}}, Source("mkdocs.yml")).newsletter.colour == "#0b57d0"
