"""HTML in a text that no page shows, such as an embedded player: it would vanish, and nobody would know."""

from hubgen.check.rule import Rule
from hubgen.model.problem import Code

_HEAD = "---\ntitle: About us\n---\n"

RULE = Rule(
    Code.DROPPED_ELEMENT,
    "What a text would embed, play, run or ask is a link in it, and a word in angle brackets is written as code.",
    bad={"about.md": f'{_HEAD}<iframe src="https://video.example/embed/7"></iframe>\n\nThat is us.\n'},
    good={"about.md": f"{_HEAD}[See who we are](https://video.example/watch/7), `<iframe>` or not.\n"},
)
