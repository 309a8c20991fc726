"""Run a command as a person does: a process of its own, in a folder of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import TypeAlias

Done: TypeAlias = subprocess.CompletedProcess[str]

SETTINGS = """\
site_name: A hub
site_url: https://example.org/
docs_dir: content
theme: material
plugins:
  - hubgen:
      authority: example.org,2026
"""
STORY = "---\ntitle: {title}\ndate: 2026-05-01\nauthors: ada\n---\n\nOnce upon a time.\n"


def hub_at(folder: Path, settings: str = SETTINGS, **files: str) -> Path:
    """Make a hub; `stories__a="…"` becomes content/stories/a.md."""
    (folder / "content").mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    for name, text in files.items():
        path = folder / "content" / f"{name.replace('__', '/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def ada(name: str = "Ada Example") -> str:
    """Write the file of a person."""
    return f"---\nname: {name}\n---\n"


def hubgen(folder: Path, *arguments: str, **environment: str) -> Done:
    """Run hubgen in a folder."""
    command = (sys.executable, "-c", "from hubgen.cli import main; main()", *arguments)
    return _run(folder, command, environment)


def mkdocs(folder: Path, *arguments: str, engine: str = "mkdocs", **environment: str) -> Done:
    """Run plain MkDocs, or another engine that works like it, in a folder."""
    return _run(folder, (sys.executable, "-m", engine, *arguments), environment)


def _run(folder: Path, command: tuple[str, ...], environment: dict[str, str]) -> Done:
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )
