"""Over a year of edits nothing is announced twice, no address dies, and no calendar changes unsaid."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.site.year import HEADERS, Thing, Year

Edit = Callable[[Year, Thing], None]


def rename(_: Year, thing: Thing) -> None:
    thing.stem, thing.own_folder = f"{thing.stem}-more", False


def rename_and_edit(year: Year, thing: Thing) -> None:
    rename(year, thing)
    edit(year, thing)


def rename_and_retitle(year: Year, thing: Thing) -> None:
    rename(year, thing)
    thing.title += " anew"


def retitle(_: Year, thing: Thing) -> None:
    thing.title += " again"


def edit(_: Year, thing: Thing) -> None:
    thing.body += " More."


def give_a_folder(_: Year, thing: Thing) -> None:
    thing.own_folder = True


def remove(year: Year, thing: Thing) -> None:
    year.things.remove(thing)
    year.translated.discard(thing.token)
    year.removed.append(thing)


def bring_back(year: Year, _: Thing) -> None:
    if year.removed:
        year.things.append(year.removed.pop())


def translate(year: Year, thing: Thing) -> None:
    if year.languages[0] == "en" and thing.folder != "newsletter":
        year.translated.add(thing.token)


def change_kind(year: Year, thing: Thing) -> None:
    if thing.folder == "stories" and thing.token not in year.translated and "aliases" not in thing.header:
        date = thing.header.partition("date: ")[2].partition("\n")[0]
        thing.folder, thing.own_folder = "resources", False
        thing.header = HEADERS["resources"].format(date=date, token=thing.token)


def move(_: Year, thing: Thing) -> None:
    thing.header = (
        thing.header.replace("18:30", "19:30") if "18:30" in thing.header else thing.header.replace("19:30", "18:30")
    )


def rest(_: Year, thing: Thing) -> None:
    if thing.folder == "series" and "breaks" not in thing.header:
        thing.header += "breaks: [{from: 08-01, to: 08-31}]\n"


def move_house(year: Year, _: Thing) -> None:
    year.domain = f"www.{year.domain}"


def put_another_language_first(year: Year, _: Thing) -> None:
    if not year.translated:
        year.languages = year.languages[::-1]


EDITS = (
    rename,
    rename_and_edit,
    rename_and_retitle,
    retitle,
    edit,
    give_a_folder,
    remove,
    bring_back,
    translate,
    change_kind,
    move,
    rest,
    move_house,
    put_another_language_first,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 20)), min_size=1, max_size=2), min_size=4, max_size=12
    ),
    st.lists(st.sampled_from(sorted(HEADERS)), min_size=3, max_size=6),
)
def test_whatever_is_edited_in_a_year_is_new_once_reached_for_ever_and_never_moves_unsaid(
    weeks: list[list[tuple[Edit, int]]], kinds: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        year = Year(Path(folder))
        for kind in kinds:
            year.write_new(kind)
        year.see(year.publish())
        for number, edits in enumerate(weeks):
            for change, which in edits:
                if year.things:
                    change(year, year.things[which % len(year.things)])
            if number % 3 == 0:
                year.write_new(kinds[number % len(kinds)])
            year.see(year.publish())
