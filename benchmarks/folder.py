"""The invented hub on disk: one content folder, and settings by which hubgen or MkDocs alone reads it."""

import json
from pathlib import Path

from benchmarks.bodies import PICTURES
from benchmarks.corpus import Document, documents, sizes, topics
from benchmarks.picture import png

SITE = """\
site_name: An invented hub
site_url: https://example.org/
docs_dir: content
"""
HUB = """\
theme: material
plugins:
  - hubgen:
      languages: [en, zh, ar]
      authority: example.org,2026
      search: {enabled: false}
"""
PLAIN = """\
theme:
  name: material
  font: false
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""
SEARCH = "plugins: [search]\n"
NO_SEARCH = "plugins: []\n"
MARKDOWN = """\
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - toc: {permalink: true}
  - pymdownx.betterem
  - pymdownx.caret
  - pymdownx.critic
  - pymdownx.details
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
  - pymdownx.highlight: {anchor_linenums: true}
  - pymdownx.inlinehilite
  - pymdownx.keys
  - pymdownx.magiclink
  - pymdownx.mark
  - pymdownx.smartsymbols
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist: {custom_checkbox: true}
  - pymdownx.tilde
"""
"""The extensions that hubgen brings, so that MkDocs alone renders the same."""

SETTINGS = {
    "hub": SITE + HUB,
    "plain": SITE + PLAIN + SEARCH + MARKDOWN,
    "unsearched": SITE + PLAIN + NO_SEARCH + MARKDOWN,
    "bare": SITE + PLAIN + SEARCH,
}


def write_corpus(folder: Path, stories: int) -> Path:
    """Write a hub of so many stories into an empty folder, unless it is there already."""
    root = folder / f"hub-{stories}"
    if not root.exists():
        unfinished = root.with_suffix(".part")
        _write(unfinished, stories)
        unfinished.rename(root)
    for name, text in SETTINGS.items():
        (root / f"{name}.yml").write_text(text, "utf-8")
    return root


def _write(root: Path, stories: int) -> None:
    content, of = root / "content", sizes(stories)
    for document in documents(of):
        _put(content / document.path, _text(document).encode())
    for number in range(PICTURES):
        _put(content / f"images/picture-{number}.png", png(number * 12, 120, 240 - number * 12))
    _put(content / "topics.yml", _header(topics(of)).encode())


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _text(document: Document) -> str:
    return f"---\n{_header(document.header)}---\n\n{document.body}"


def _header(values: dict[str, object]) -> str:
    """Write YAML, of which JSON is a part."""
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
