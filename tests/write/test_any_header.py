"""Whatever a header looks like, a day is put in, and nothing else changes."""

from collections.abc import Iterator
from datetime import date

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from hubgen.model.item import Item
from hubgen.write import DateAssignment, set_date
from tests.write.headers import Written, block_stories, inserted, json_stories, libraries, read, toml_stories

DAY = date(2026, 12, 8)
FILES = st.one_of(block_stories(), json_stories(), toml_stories(), libraries())
EMPTY = ("~", '""', "null")
"""Values that say nothing and make room for the day."""
NAMES = ("text: ", '{"text": ', "{text: ", "{ text = ")
"""What is put before a quote that was its words alone."""


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(FILES)
def test_what_is_read_differs_in_that_key_alone_and_no_old_byte_is_lost(written: Written) -> None:
    item = _item(written)
    new, line = set_date(written.text, DateAssignment("it", item, "date", DAY, written.quote))
    after = _item(Written(written.path, new))
    assert _day(after, written.quote) == DAY
    assert _said(after, written.quote) == _said(item, written.quote)
    assert after.source.body == item.source.body
    assert _only_longer(written.text, new)
    assert "2026-12-08" in new.replace("\r\n", "\n").replace("\r", "\n").split("\n")[line.line - 1]


def _item(written: Written) -> Item:
    items = read(written).items
    assume(items)
    found = next(item for item in items if item.id in ("a", "one"))
    assume(written.quote is None or len(getattr(found, "quotes", ())) > written.quote)
    return found


def _day(item: Item, quote: int | None) -> object:
    owner = item if quote is None else getattr(item, "quotes", ())[quote]
    return owner.date and owner.date.day


def _said(item: Item, quote: int | None) -> dict[str, object]:
    """Give all that an item says but the day that was written."""
    if quote is None:
        return {**dict(item), "source": None, "date": None}
    quotes = list(getattr(item, "quotes", ()))
    quotes[quote] = quotes[quote].model_copy(update={"date": None})
    return {**dict(item), "source": None, "quotes": quotes}


def _only_longer(old: str, new: str) -> bool:
    """Tell whether the old text comes back when the words that were put in are taken out again."""
    olds = [old, *(left for empty in EMPTY for left in _without(old, empty))]
    news = [new, *(left for name in NAMES for left in _without(new, name))]
    return any(inserted(before, after) for before in olds for after in news)


def _without(text: str, words: str) -> Iterator[str]:
    return (text[:at] + text[at + len(words) :] for at in range(len(text)) if text.startswith(words, at))
