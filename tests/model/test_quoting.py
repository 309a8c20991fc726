import unicodedata
from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubgen.model.hub import published
from hubgen.model.parts import Quote, by_name, name_now, name_of_words, quote_names
from tests.builders import NOW, hub, story

TEXTS = st.lists(st.text(max_size=9), max_size=5)


def quotes(*texts: str) -> list[Quote]:
    return [Quote(text=text) for text in texts]


def dated(text: str, day: str) -> Quote:
    return Quote.model_validate({"text": text, "date": day}, context={"zone": UTC})


def test_a_quote_is_called_by_its_id_else_by_its_words() -> None:
    known = [Quote(text="One."), Quote(id="dark", text="Two."), Quote(id="same", text="3"), Quote(id="same", text="4")]
    assert quote_names(known) == (name_of_words("One."), "dark", name_of_words("3"), name_of_words("4"))


def test_the_name_of_words_is_for_ever() -> None:
    assert name_of_words("We began with tea.") == "qa8475059"


@pytest.mark.parametrize("other", ["we  began – with TEA!", "“We began with tea”"])
def test_signs_and_capital_letters_make_no_other_quote(other: str) -> None:
    assert name_of_words(other) == name_of_words("We began with tea.")
    assert name_of_words("We begin with tea.") != name_of_words("We began with tea.")


def test_words_of_any_script_have_names_and_signs_alone_too() -> None:
    assert name_of_words("谁弄坏了它") != name_of_words("谁修好了它")
    assert name_of_words(unicodedata.normalize("NFD", "Été")) == name_of_words("été")
    assert name_of_words("?!") != name_of_words("…")


@given(TEXTS, TEXTS, TEXTS)
def test_a_quote_keeps_its_name_whatever_is_put_above_and_below_it(
    above: list[str], mine: list[str], below: list[str]
) -> None:
    names = quote_names(quotes(*above, *mine, *below))
    assert names[len(above) : len(above) + len(mine)] == quote_names(quotes(*mine))
    assert not any(name.isdecimal() for name in names)


def test_of_two_quotes_with_one_name_the_first_has_it_that_is_not_in_stock() -> None:
    stock, out, late = Quote(text="Tea."), dated("tea", "2026-05-01"), dated("Tea!", "2026-05-02")
    name = name_of_words("tea")
    assert by_name([stock, Quote(text="tea", by="ada")]) == {name: stock}
    assert by_name([stock, out, late]) == {name: out}


def test_a_quote_is_found_by_its_number_and_by_its_words_after_it_got_an_id() -> None:
    known = [Quote(text="One."), Quote(id="dark", text="Two.")]
    assert name_now(known, "1") == name_of_words("One.")
    assert name_now(known, "2") == name_now(known, name_of_words("Two.")) == name_now(known, "dark") == "dark"
    assert name_now(known, "3") is name_now(known, "0") is name_now(known, "") is None


def test_an_id_that_is_a_number_means_itself() -> None:
    assert name_now([Quote(id="2", text="One."), Quote(text="Two.")], "2") == "2"


def test_an_id_that_another_quote_got_too_still_means_the_first() -> None:
    known = [Quote(id="tea", text="One."), Quote(id="tea", text="Two.")]
    assert name_now(known, "tea") == name_of_words("One.")


def test_a_quote_keeps_its_name_when_one_before_it_waits() -> None:
    told = story("a", quotes=[{"text": "In stock."}, {"text": "Out.", "date": "2026-05-02"}])
    (seen,) = published(hub(told), NOW).items

    assert [(quote.id, quote.text) for quote in seen.quotes] == [(name_of_words("Out."), "Out.")]  # type: ignore[attr-defined]
