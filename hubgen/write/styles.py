"""Where a key can be set in a header of any style, the best place first."""

from collections.abc import Iterator

from hubgen.write.change import Change
from hubgen.write.heading import Heading, Style
from hubgen.write.insertion import Wanted, ways
from hubgen.write.toml import toml_ways


def ways_of(text: str, heading: Heading, wanted: Wanted) -> Iterator[Change]:
    """Yield the changes that may set a key; whoever asks reads each back."""
    return (toml_ways if heading.style is Style.TOML else ways)(text, heading, wanted)
