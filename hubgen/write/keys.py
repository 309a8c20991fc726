"""One key with its value is put into a header, and no other byte of the file changes."""

from hubgen.errors import FileError
from hubgen.write.change import first_that_says, spliced
from hubgen.write.heading import heading_of
from hubgen.write.insertion import Wanted
from hubgen.write.styles import ways_of


def with_key(path: str, text: str, key: str, value: str) -> str:
    """Set a key that says nothing yet; raises FileError where that would change anything else."""
    heading = heading_of(path, text)
    data = heading.tree.data
    if data and isinstance(data, dict) and data.get(key) in (None, ""):
        changes = ways_of(text, heading, Wanted((), key, value))
        if change := first_that_says(path, text, heading, {**data, key: value}, changes):
            return spliced(text, change)
    raise FileError(
        f"{path}: {key} cannot be put in without changing anything else", f"write it by hand: {key}: {value}"
    )
