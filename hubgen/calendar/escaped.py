"""Texts as iCalendar escapes them (RFC 5545, 3.3.11)."""

import icalendar as ics

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


class Text(ics.vText):
    """A text that is read back as it was written; icalendar's own makes a new line of a backslash before an N."""

    def to_ical(self) -> bytes:
        """Escape what has a meaning of its own."""
        return self.translate(_ESCAPES).encode()


def text(words: str, lang: str = "") -> Text:
    """Make a text, in a language where that needs saying."""
    return Text(words, params={"LANGUAGE": lang} if lang else {})
