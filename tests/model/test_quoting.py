from hubgen.model.hub import published
from hubgen.model.parts import Quote
from hubgen.model.quoting import by_name, quote_names
from tests.builders import NOW, hub, story


def test_a_quote_is_called_by_its_id_else_by_its_number() -> None:
    quotes = [
        Quote(text="One."),
        Quote(id="dark", text="Two."),
        Quote(id="same", text="Three."),
        Quote(id="same", text="Four."),
    ]

    assert quote_names(quotes) == ("1", "dark", "3", "4")


def test_of_two_quotes_with_one_name_the_first_has_it() -> None:
    assert by_name([Quote(text="One."), Quote(id="1", text="Two.")])["1"].text == "One."


def test_a_quote_keeps_its_name_when_one_before_it_waits() -> None:
    told = story("a", quotes=[{"text": "In stock."}, {"text": "Out.", "date": "2026-05-02"}])
    (seen,) = published(hub(told), NOW).items

    assert [(quote.id, quote.text) for quote in seen.quotes] == [("2", "Out.")]  # type: ignore[attr-defined]
