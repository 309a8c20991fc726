"""The folder that MkDocs takes for its content: an empty one, new for each build, since hubgen reads the real one."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from hubgen.engines.manifest import files_below
from hubgen.errors import BuildError

OURS = ("hubgen", "search", "material/search")


def empty_docs() -> TemporaryDirectory[str]:
    """Make one; it goes with `cleanup()`, or else when Python ends."""
    return TemporaryDirectory(prefix="hubgen-", ignore_cleanup_errors=True)


def refuse_pages_of_others(docs: Path, plugins: Iterable[str]) -> None:
    """Raise BuildError where another plugin wrote into the empty folder; `plugins` are those that mkdocs.yml names."""
    written = sorted(files_below(docs))
    if written:
        others = ", ".join(name for name in plugins if name not in OURS)
        raise BuildError(
            f"another plugin ({others}) wrote {written[0]}, of which MkDocs would make a page; hubgen reads the "
            "content folder itself and publishes no pages of other plugins",
            "take that plugin out of mkdocs.yml",
        )
