"""Where in a header entries can be added to a list, the best place first; whoever asks reads each back.

As in `hubgen.write.insertion`, a place is found by trying, never by guessing what an author meant.
"""

from collections.abc import Iterator

from hubgen.write.addition import Addition
from hubgen.write.brackets import around, before_closing, in_braces
from hubgen.write.change import Change
from hubgen.write.rows import below_key, below_last, below_only, new_key


def list_ways(addition: Addition) -> Iterator[Change]:
    """Yield the changes that may add entries in a YAML or JSON header."""
    keys, held = addition.heading.tree.keys, addition.held
    if (addition.key,) not in keys:
        yield from new_key(addition)
        yield from in_braces(addition)
    elif not held:
        yield from below_key(addition)
        yield from before_closing(addition, "")
    elif isinstance(held, list):
        yield from below_last(addition, len(held) - 1)
        yield from before_closing(addition, ", ")
    else:
        yield from around(addition)
        yield from below_only(addition)
