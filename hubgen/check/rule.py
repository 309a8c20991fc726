"""What rules for content look at, and what each has with it: files that break it and files that keep it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, TypeAlias

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.lint import Finding, LintRule

Example: TypeAlias = Mapping[str, str]
"""Whole files by their path in the content folder."""


class CheckContext(NamedTuple):
    """The full hub (drafts and stock too), the moment of the check, and the settings."""

    hub: Hub
    as_of: datetime
    config: Config

    def reports_here(self, item: Item, *keys: str) -> bool:
        """Tell whether what is wrong with these keys is reported at this item.

        A translation inherits keys from its original, where it has been reported already.
        """
        original = self.hub.translations(item)[0]
        inherits = item.locale != self.hub.home == original.locale
        return not inherits or any(item.source.has(key) for key in keys)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentRule(LintRule[CheckContext]):
    """A rule with files that break it once, and files that keep it.

    `register` holds the lines of what was published before, for both.
    """

    bad: Example
    good: Example
    register: str = ""


def finding_at(item: Item, message: str, hint: str = "", *, key: tuple[str | int, ...] = ()) -> Finding:
    """Make a Finding at the value of a key of an item; without a key, at the item's beginning."""
    return Finding(item.source.path, item.source.mark(*key), message, hint)
