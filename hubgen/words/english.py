"""Words of commands and messages, which are in English."""


def counted(number: int, one: str, many: str = "") -> str:
    """Count something: `counted(1, "feed")` is "1 feed", `counted(2, "story", "stories")` is "2 stories".

    Without `many`, the plural is `one` with an s.
    """
    return f"{number} {one if number == 1 else many or f'{one}s'}"
