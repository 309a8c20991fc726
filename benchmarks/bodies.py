"""Bodies of the lengths that authors write, with what Markdown they use."""

from collections.abc import Sequence

from benchmarks.prose import Prose

PICTURES = 20
"""How many there are to choose from."""


def image(write: Prose) -> str:
    """Choose a picture."""
    return f"../images/picture-{write.number(PICTURES)}.png"


def story(write: Prose, other: str, resource: str) -> str:
    """Write some 600 words with all that stories have in them; they link another story and a resource by path."""
    return _parts(
        write.paragraph(5),
        f"## {write.title(3)}",
        write.paragraph(6),
        _figure(write),
        write.paragraph(4),
        write.points(5),
        f"See [{write.title(3)}]({other}), [{write.title(2)}]({resource}) "
        f"and [{write.title(2)}](https://example.org/{write.rare()}).",
        f"### {write.title(3)}",
        _code(write),
        f"> {write.paragraph(2)}",
        f"## {write.title(4)}",
        write.paragraph(6),
        write.points(4, "1."),
        _figure(write),
        write.paragraph(5),
    )


def event(write: Prose, talks: Sequence[tuple[str, str]]) -> str:
    """Write an announcement of some 250 words; a talk is a story's path and a person's."""
    programme = [f"- [{write.title(4)}]({told}), told by [{write.title(2)}]({teller})" for told, teller in talks]
    return _parts(
        write.paragraph(6),
        f"## {write.title(2)}",
        "\n".join(programme),
        _figure(write),
        write.paragraph(5),
    )


def recap(write: Prose) -> str:
    """Write what happened, in some 150 words."""
    return _parts(write.paragraph(6), _figure(write), write.paragraph(4))


def resource(write: Prose) -> str:
    """Write what is good about something, in some 150 words."""
    return _parts(write.paragraph(5), f"## {write.title(2)}", write.paragraph(3), write.points(3))


def person(write: Prose, link: str) -> str:
    """Write who somebody is, in some 100 words."""
    return _parts(write.paragraph(5), f"## {write.title(2)}", f"- [{write.title(2)}]({link})\n{write.points(2)}")


def _figure(write: Prose) -> str:
    return f"![{write.title(4)}]({image(write)})"


def _code(write: Prose) -> str:
    name, limit = write.rare(), write.number(99)
    return "\n".join((
        "```python",
        f"def {name}(people, limit={limit}):",
        f'    """{write.rare().title()} {write.rare()} {write.rare()}."""',
        "    welcome = []",
        "    for person in people:",
        "        if person.is_new and len(welcome) < limit:",
        '            welcome.append(f"Hello, {person.name}!")',
        "    return welcome",
        "```",
    ))  # fmt: skip


def _parts(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"
