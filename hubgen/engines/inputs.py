"""What a build reads, as far as that can be told from its settings."""

import os
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from hubgen.engines.settings import PLUGIN, read_config, settings_folder
from hubgen.engines.stamp import PACKAGE, Inputs

EXTENSIONS = re.compile(
    r"abbr|admonition|attr_list|codehilite|def_list|extra|fenced_code|footnotes|md_in_html|meta|nl2br|sane_lists|smarty"
    r"|tables|toc|wikilinks|markdown\.extensions\.\w+|pymdownx\.(?!snippets|b64)\w+"
)
"""Extensions that read no files of their own choice."""
_FROM_ELSEWHERE = re.compile(rb"!ENV|\bINHERIT\b|!!python/\S*?:(?!material\.|pymdownx\.|markdown\.)")
"""What lets a settings file say something else than its own text: the environment, another file, code."""


def inputs_of(settings: MkDocsConfig, site: Path, words: tuple[str, ...], as_of: str) -> Inputs | None:
    """Say what a build of these settings reads; None where it may read more than anybody can tell.

    `words` are those of the command line that change what is built. Other plugins, hooks and foreign extensions may
    read what they like.
    """
    file, folder = Path(settings.config_file_path), settings_folder(settings)
    extensions: Any = settings.markdown_extensions
    foreign = [name for name in extensions if not EXTENSIONS.fullmatch(name)]
    if list(settings.plugins) != [PLUGIN] or settings.hooks or foreign or _FROM_ELSEWHERE.search(file.read_bytes()):
        return None
    theme: Any = settings.theme
    named = [settings.docs_dir, *filter(None, [theme.custom_dir])]
    register = read_config(settings).options.feeds.ids
    return Inputs(
        str(file.absolute()),
        (str(file.absolute()), *map(os.path.abspath, named), str(PACKAGE)),
        str(folder / register) if register else "",
        str(site.absolute()),
        words,
        as_of,
    )
