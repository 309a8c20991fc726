"""Write small hubs, read them really, and tell what is wrong with them."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from hubgen.check import check_hub
from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.problem import Code, Problem
from hubgen.model.register import Register
from hubgen.model.renames import settle
from hubgen.read import load_hub
from hubgen.read.register import read_register
from tests.builders import NOW, config


def read(folder: Path, files: Mapping[str, str], settings: Config | None = None) -> Hub:
    """Write files into a folder and read them as a hub."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return load_hub(folder, settings or config())


def published_before(hub: Hub, register: str) -> Hub:
    """Give a hub the register of what it published before."""
    kept = read_register("published.txt", register.encode())
    assert not kept.problems
    return replace(hub, register=settle(kept.register, hub.items, hub.languages))


def problems(
    folder: Path, files: Mapping[str, str], code: Code, settings: Config | None = None, *, register: str = ""
) -> list[Problem]:
    """List the Problems of one code in a hub of these files; bodies are not rendered."""
    hub = published_before(read(folder, files, settings), register)
    return [problem for problem in check_hub(hub, NOW, settings or config()) if problem.code is code]


def problems_of(hub: Hub, register: Register, settings: Config, code: Code) -> list[Problem]:
    """List the Problems of one code in a hub that published this register before."""
    settled = replace(hub, register=settle(register, hub.items, hub.languages))
    return [problem for problem in check_hub(settled, NOW, settings) if problem.code is code]


def places(folder: Path, files: Mapping[str, str], code: Code) -> list[str]:
    """Say where the Problems of one code are: `stories/a.md:3:7`."""
    return [f"{p.path}:{p.line}:{p.column}" for p in problems(folder, files, code)]


def story(*lines: str, date: str = "date: 2026-05-01") -> str:
    """Write a story whose own lines begin at line 5."""
    return "\n".join(("---", "title: A story", "authors: ada", date, *lines, "---", "Words.", ""))


ADA = {"people/ada.md": "---\ntitle: Ada Lovelace\nalso_known_as: [阿达, آدا]\n---\n"}
