"""Facts: the short lines of an item's page that stand beside its text."""

from typing import Any

from hubgen.model.moment import Moment
from hubgen.pages.dates import stamp
from hubgen.pages.view import Data, View


class Facts:
    """The facts of one page as they are gathered; what is empty is left away."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.found: list[Data] = []

    def links(self, label: str, links: list[Data | None] | list[Data]) -> None:
        """Add links under a label, a key of hubgen's words."""
        there = [link for link in links if link]
        if there:
            self._add(label, links=there)

    def text(self, label: str, text: object) -> None:
        """Add a text."""
        if text not in (None, ""):
            self._add(label, text=str(text))

    def when(self, label: str, when: Data | None) -> None:
        """Add a day that was written before."""
        if when:
            self._add(label, when=when)

    def _add(self, label: str, **shown: Any) -> None:
        self.found.append({"label": self.view.words[label], **shown, **self.view.spoken})

    def day(self, label: str, moment: Moment | None) -> None:
        """Add a day."""
        self.when(label, stamp(self.view, moment))
