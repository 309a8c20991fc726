import unicodedata
from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.hub import published
from hubgen.model.parts import Quote, current_id, id_from_text, quote_ids, quotes_by_id
from tests.builders import NOW, hub, story

TEXTS = st.lists(st.text(max_size=9), max_size=5)


def quotes(*texts: str) -> list[Quote]:
    return [Quote(text=text) for text in texts]


def dated(text: str, day: str) -> Quote:
    return Quote.model_validate({"text": text, "date": day}, context={"zone": UTC})


def test_a_quote_is_called_by_its_id_else_by_its_words() -> None:
    known = [Quote(text="One."), Quote(id="dark", text="Two."), Quote(id="same", text="3"), Quote(id="same", text="4")]
    assert quote_ids(known) == (id_from_text("One."), "dark", id_from_text("3"), id_from_text("4"))


def test_the_name_of_words_is_for_ever() -> None:
    assert id_from_text("We began with tea.") == "qa8475059"


@pytest.mark.parametrize("other", ["we  began – with TEA!", "“We began with tea”"])
def test_signs_and_capital_letters_make_no_other_quote(other: str) -> None:
    assert id_from_text(other) == id_from_text("We began with tea.")
    assert id_from_text("We begin with tea.") != id_from_text("We began with tea.")


def test_words_of_any_script_have_names_and_signs_alone_too() -> None:
    assert id_from_text("谁弄坏了它") != id_from_text("谁修好了它")
    assert id_from_text(unicodedata.normalize("NFD", "Été")) == id_from_text("été")
    assert id_from_text("?!") != id_from_text("…")


@given(TEXTS, TEXTS, TEXTS)
def test_a_quote_keeps_its_name_whatever_is_put_above_and_below_it(
    above: list[str], mine: list[str], below: list[str]
) -> None:
    names = quote_ids(quotes(*above, *mine, *below))
    assert names[len(above) : len(above) + len(mine)] == quote_ids(quotes(*mine))
    assert not any(name.isdecimal() for name in names)


def test_of_two_quotes_with_one_name_the_first_has_it_that_is_not_in_stock() -> None:
    stock, out, late = Quote(text="Tea."), dated("tea", "2026-05-01"), dated("Tea!", "2026-05-02")
    name = id_from_text("tea")
    assert quotes_by_id([stock, Quote(text="tea", by="ada")]) == {name: stock}
    assert quotes_by_id([stock, out, late]) == {name: out}


def test_a_quote_is_found_by_its_number_and_by_its_words_after_it_got_an_id() -> None:
    known = [Quote(text="One."), Quote(id="dark", text="Two.")]
    assert current_id(known, "1") == id_from_text("One.")
    assert current_id(known, "2") == current_id(known, id_from_text("Two.")) == current_id(known, "dark") == "dark"
    assert current_id(known, "3") is current_id(known, "0") is current_id(known, "") is None


def test_an_id_that_is_a_number_means_itself() -> None:
    assert current_id([Quote(id="2", text="One."), Quote(text="Two.")], "2") == "2"


def test_an_id_that_another_quote_got_too_still_means_the_first() -> None:
    known = [Quote(id="tea", text="One."), Quote(id="tea", text="Two.")]
    assert current_id(known, "tea") == id_from_text("One.")


def test_a_quote_keeps_its_name_when_one_before_it_waits() -> None:
    told = story("a", quotes=[{"text": "In stock."}, {"text": "Out.", "date": "2026-05-02"}])
    (seen,) = published(hub(told), NOW).items

    assert [(quote.id, quote.text) for quote in seen.quotes] == [(id_from_text("Out."), "Out.")]  # type: ignore[attr-defined]
