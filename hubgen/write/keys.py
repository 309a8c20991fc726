"""One key with its value is put into a header, and no other byte of the file changes."""

from hubgen.errors import FileError
from hubgen.write.heading import Style, heading_of, says
from hubgen.write.insertion import Wanted, spliced, ways
from hubgen.write.toml import toml_ways


def with_key(path: str, text: str, key: str, value: str) -> str:
    """Set a key that says nothing yet; raises FileError where that would change anything else."""
    heading = heading_of(path, text)
    data = heading.tree.data
    wanted = {**data, key: value} if isinstance(data, dict) and data.get(key) in (None, "") else None
    ask = toml_ways if heading.style is Style.TOML else ways
    for change in ask(text, heading, Wanted((), key, value)) if data and wanted else ():
        new = spliced(text, change)
        if says(path, new, heading.body, wanted):
            return new
    raise FileError(
        f"{path}: {key} cannot be put in without changing anything else", f"write it by hand: {key}: {value}"
    )
