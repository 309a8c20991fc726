"""What an item's page shows beside its text, whatever its kind."""

from dataclasses import dataclass, field

from hubgen.pages.facts import Facts
from hubgen.pages.sections import Sections
from hubgen.pages.view import Data, View


@dataclass
class Detail:
    """Facts, sections, buttons and further data of one page, as its kind fills them."""

    view: View
    facts: Facts = field(init=False)
    sections: Sections = field(init=False)
    buttons: list[Data] = field(default_factory=list)
    more: Data = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.facts = Facts(self.view)
        self.sections = Sections(self.view)
