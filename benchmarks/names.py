"""How the files and ids of the invented hub are called, so that each can be linked before it is written."""

OTHERS = ("zh", "ja", "ar", "es")
TRANSLATED = frozenset({"zh", "ar"})
"""Languages that the hub is configured for, beside English: half of their stories are translations."""


def language(number: int) -> str:
    """Give the language of a story: every 25th is in another than English."""
    return OTHERS[number // 25 % len(OTHERS)] if number % 25 == 24 else "en"


def is_translation(number: int) -> bool:
    """Tell whether a story is a translation of the one before it."""
    return language(number) in TRANSLATED and number // 100 % 2 == 1


def story(number: int) -> str:
    """Name a story's file, without its ending."""
    return f"story-{number - 1:05d}.{language(number)}" if is_translation(number) else f"story-{number:05d}"


def event(number: int) -> str:
    """Name an event."""
    return f"event-{number:05d}"


def resource(number: int) -> str:
    """Name a resource."""
    return f"resource-{number:05d}"


def person(number: int) -> str:
    """Name a person."""
    return f"person-{number:05d}"


def topic(number: int) -> str:
    """Name a topic."""
    return f"topic-{number:03d}"


def series(number: int) -> str:
    """Name a series."""
    return f"series-{number}"
