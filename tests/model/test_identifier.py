"""Ids are for ever: these are written out, so that no later hubgen makes others of the same names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.identifier import MAX_BYTES, id_error, slug, tag_uri

IDS = {
    "First Steps": "first-steps",
    "  What's new, in 2026?  ": "what-s-new-in-2026",
    "Ünïcode & Café": "ünïcode-café",
    "Cafe\u0301": "café",
    "第一步：开始": "第一步-开始",
    "الخطوة الأولى": "الخطوة-الأولى",
    "हिन्दी": "हिन्दी",
    "١٢ ½ ²": "١٢",
    "a_b--c/d.e": "a-b-c-d-e",
    "!?": "",
}
LONG = "x" * 300
NAMES = st.text() | st.text(st.sampled_from("ab -社区باب\u0301İΣ"), min_size=60, max_size=400)


@pytest.mark.parametrize(("name", "identifier"), IDS.items())
def test_a_name_has_this_id_for_ever(name: str, identifier: str) -> None:
    assert slug(name) == identifier


def test_an_id_that_a_folder_can_bear_is_kept_however_long() -> None:
    assert slug("x" * MAX_BYTES) == "x" * MAX_BYTES


def test_one_that_no_folder_can_bear_is_cut_and_marked_the_same_way_for_ever() -> None:
    assert slug(LONG) == f"{'x' * 231}-0d4e2ca9"
    assert slug("社区" * 60) == f"{('社区' * 60)[:77]}-0b68f78f"


def test_two_long_names_stay_two() -> None:
    assert slug(f"{LONG} one") != slug(f"{LONG} two")


@given(NAMES)
def test_an_id_always_fits_a_folder_and_is_the_id_of_itself(name: str) -> None:
    identifier = slug(name)
    assert len(identifier.encode()) <= MAX_BYTES
    assert slug(identifier) == identifier


@pytest.mark.parametrize("identifier", ["", "index", "feed", "page", "1999", "2026"])
def test_what_hubgens_own_pages_are_called_is_no_id(identifier: str) -> None:
    assert id_error(identifier)


@pytest.mark.parametrize("identifier", ["indexes", "2026-05", "20261", "0999", "first-steps"])
def test_everything_else_is(identifier: str) -> None:
    assert not id_error(identifier)


def test_a_tag_uri_is_ascii_and_names_the_language_of_a_translation() -> None:
    assert tag_uri("example.org,2026", "story", "first-steps") == "tag:example.org,2026:story/first-steps"
    assert tag_uri("example.org,2026", "story", "步", "zh") == "tag:example.org,2026:story/%E6%AD%A5.zh"
