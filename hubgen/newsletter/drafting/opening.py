"""The line that a person replaces before an issue goes out."""

from hubgen.words import languages, words_for

KEY = "letter.opening"


def opening_line(lang: str) -> str:
    """Give the line that asks for an editor's own words, in the language of the issue."""
    return words_for(lang)[KEY]


def is_unedited(body: str, lang: str) -> bool:
    """Tell whether an issue's body still holds that line, in whichever language it was drafted."""
    words = " ".join(body.split())
    return any(opening_line(one) in words for one in (lang, *languages()))
