"""Over a year of edits nothing is announced twice, no address dies, and no calendar changes unsaid."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.site.year import HEADERS, Post, Year

Edit = Callable[[Year, Post], None]


def rename(_: Year, post: Post) -> None:
    post.stem, post.own_folder = f"{post.stem}-more", False


def rename_and_edit(year: Year, post: Post) -> None:
    rename(year, post)
    edit(year, post)


def rename_and_retitle(year: Year, post: Post) -> None:
    rename(year, post)
    post.title += " anew"


def retitle(_: Year, post: Post) -> None:
    post.title += " again"


def edit(_: Year, post: Post) -> None:
    post.body += " More."


def give_a_folder(_: Year, post: Post) -> None:
    post.own_folder = True


def remove(year: Year, post: Post) -> None:
    year.posts.remove(post)
    year.translated.discard(post.token)
    year.removed.append(post)


def bring_back(year: Year, _: Post) -> None:
    if year.removed:
        year.posts.append(year.removed.pop())


def translate(year: Year, post: Post) -> None:
    if year.languages[0] == "en" and post.folder != "newsletter":
        year.translated.add(post.token)


def change_kind(year: Year, post: Post) -> None:
    if post.folder == "stories" and post.token not in year.translated and "aliases" not in post.header:
        date = post.header.partition("date: ")[2].partition("\n")[0]
        post.folder, post.own_folder = "resources", False
        post.header = HEADERS["resources"].format(date=date, token=post.token)


def move(_: Year, post: Post) -> None:
    post.header = (
        post.header.replace("18:30", "19:30") if "18:30" in post.header else post.header.replace("19:30", "18:30")
    )


def rest(_: Year, post: Post) -> None:
    if post.folder == "series" and "breaks" not in post.header:
        post.header += "breaks: [{from: 08-01, to: 08-31}]\n"


def move_house(year: Year, _: Post) -> None:
    year.domain = f"www.{year.domain}"


def put_another_language_first(year: Year, _: Post) -> None:
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


EDITS_OF_A_WEEK = st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 20)), min_size=1, max_size=2)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(EDITS_OF_A_WEEK, st.none() | EDITS_OF_A_WEEK), min_size=4, max_size=10),
    st.lists(st.sampled_from(sorted(HEADERS)), min_size=3, max_size=6),
)
def test_whatever_is_edited_in_a_year_is_new_once_reached_for_ever_and_never_moves_unsaid(
    weeks: list[tuple[list[tuple[Edit, int]], list[tuple[Edit, int]] | None]], kinds: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        year = Year(Path(folder))
        for kind in kinds:
            year.write_new(kind)
        year.see(year.publish())
        for number, (edits, of_a_branch) in enumerate(weeks):
            base, branch = year.branch(), year.branch() if of_a_branch else None
            if branch:
                apply(of_a_branch or [], branch)
                branch.write_new(kinds[0])
                branch.publish()
            apply(edits, year)
            if number % 3 == 0:
                year.write_new(kinds[number % len(kinds)])
            year.see(year.publish())
            if branch:
                year.merge(branch, base)
                year.see(year.publish())


def apply(edits: list[tuple[Edit, int]], year: Year) -> None:
    for edit_of_lot, which in edits:
        if year.posts:
            edit_of_lot(year, year.posts[which % len(year.posts)])
