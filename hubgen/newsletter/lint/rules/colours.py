"""Whether the mail can be read on a light and on a dark screen."""

from collections.abc import Iterator

from hubgen.model.slip import Slip
from hubgen.model.source import FILE_START
from hubgen.model.text import quote_for_message
from hubgen.newsletter.lint.colours import digits
from hubgen.newsletter.lint.given import Given
from hubgen.newsletter.lint.look import Seen, seen
from hubgen.newsletter.lint.rule import Found, Rule
from hubgen.newsletter.mail.colours import ENOUGH, contrast


def low_contrast(given: Given) -> Iterator[Found]:
    """Find words that hardly stand out from their ground, each pair of colours once.

    Large letters may have less, but mail programs change sizes; a colour that is not known is not judged.
    """
    told: set[tuple[str, str]] = set()
    for dark in (False, True):
        for words, look in _written(given, dark=dark):
            known = (digits(look.letters), digits(look.ground))
            found = contrast(*known) if all(known) else ENOUGH
            if found < ENOUGH and (look.letters, look.ground) not in told:
                told.add((look.letters, look.ground))
                where = "on a dark screen" if dark else "on a light screen"
                pair = f"{look.letters} on {look.ground} has a contrast of {found:.1f}"
                yield Found(
                    FILE_START,
                    f"{quote_for_message(words)} is hard to read {where}: {pair}",
                    _hint(look.letters, dark=dark),
                )


def _written(given: Given, *, dark: bool) -> Iterator[Seen]:
    """Yield all words that readers see: what its way puts around a comment is gone before the mail is."""
    for one in seen(given.document, dark=dark):
        words = one.words.replace(given.outlet.keep(""), "").strip()
        if words:
            yield one._replace(words=words)


def _hint(letters: str, *, dark: bool) -> str:
    setting = "newsletter.dark_colour" if dark else "newsletter.colour"
    return f"{ENOUGH} is the least: choose another {setting} in mkdocs.yml, if {letters} is yours"


RULES = (
    Rule(Slip.CONTRAST, f"Words stand out from their ground by {ENOUGH} to 1, in light and in dark.", low_contrast),
)
