"""A plain text that says the same as the HTML, in lines that no mail program breaks."""

import re
from collections import Counter
from collections.abc import Iterator

from hubgen.model.slip import Slip
from hubgen.model.source import FILE_START
from hubgen.model.text import quote_for_message
from hubgen.newsletter.lint.given import Given
from hubgen.newsletter.lint.place import line_of, place_of
from hubgen.newsletter.lint.rule import FAULT, Found, Rule
from hubgen.newsletter.mail.cells import width
from hubgen.portable.inert import BREAK

WIDEST = 78
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>]+")


def long_line(given: Given) -> Iterator[Found]:
    """Find lines of the plain text that mail programs would break; addresses are never broken.

    All words are wrapped but those of code, whose lines are the editor's own.
    """
    for line in given.mail.text.splitlines():
        wide = width(line)
        if wide > WIDEST and not _ADDRESS.search(line):
            mark = line_of(given, line.replace(BREAK, "").strip("> "))
            hint = (
                f"break it by hand, at {WIDEST - 4} or fewer: lines of code stay as you write them" if mark else FAULT
            )
            yield Found(
                mark or FILE_START, f"a line of the plain text has {wide} columns: {quote_for_message(line)}", hint
            )


def links_differ(given: Given) -> Iterator[Found]:
    """Find addresses to which one form of the mail leads and the other does not, or in another order.

    What stands as words in the HTML, such as the address in a line of code, stands in the text too and is no link.
    """
    linked, told = _linked(given), _addresses(_text(given))
    lacking = Counter(linked) - Counter(told)
    more = Counter(told) - Counter(linked) - Counter(_addresses(given.document.words))
    for address in lacking:
        yield Found(place_of(given, address), f"the plain text does not lead to {quote_for_message(address)}", FAULT)
    for address in more:
        yield Found(place_of(given, address), f"only the plain text leads to {quote_for_message(address)}", FAULT)
    if not lacking:
        yield from _in_another_order(given, linked, told)


def _in_another_order(given: Given, linked: list[str], told: list[str]) -> Iterator[Found]:
    """Find the first link that the text has, but not behind the one before it."""
    rest = iter(told)
    for address in linked:
        if address not in rest:  # which goes on from where the last one stood
            yield Found(
                place_of(given, address), f"the plain text has {quote_for_message(address)} in another order", FAULT
            )
            return


def _linked(given: Given) -> list[str]:
    """List the links of the HTML as they can be found in a text; one that is no whole address is told elsewhere."""
    found = (_ADDRESS.match(_seen(link)) for link in given.document.targets if link != given.outlet.unsubscribe)
    return [match[0] for match in found if match]


def _text(given: Given) -> str:
    own = given.outlet.unsubscribe
    return given.mail.text.replace(own, "") if own else given.mail.text


def _addresses(text: str) -> list[str]:
    return _ADDRESS.findall(_seen(text))


def _seen(text: str) -> str:
    """Take out what parts the signs of templates in a text, and nobody sees."""
    return text.replace(BREAK, "")


RULES = (
    Rule(Slip.LONG_LINE, f"A line of the plain text has {WIDEST} columns at most, but for addresses.", long_line),
    Rule(Slip.LINKS_DIFFER, "HTML and plain text lead to the same addresses, in the same order.", links_differ),
)
