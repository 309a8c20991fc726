"""`hubgen new`: a starter file for one item, never in the place of another."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from hubgen.cli.console import out, relative
from hubgen.cli.edits import apply_edit
from hubgen.cli.options import AsOfOption, ConfigOption
from hubgen.engines.plan import read_hub
from hubgen.engines.settings import load_settings
from hubgen.errors import HubError
from hubgen.scaffold import parse_kind, plan_new


def new(
    kind: Annotated[str, typer.Argument(help="story, resource, event, recap, series, person, chapter, …")],
    title: Annotated[str, typer.Argument(help="The title, or a person's name.")],
    lang: Annotated[str | None, typer.Option("--lang", help="Language of the file, where not the hub's own.")] = None,
    uid: Annotated[str | None, typer.Option("--uid", help="Id, where none can be made of the title.")] = None,
    values: Annotated[
        list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="Fill in a key, such as event=may-evening.")
    ] = None,
    config: ConfigOption = Path("mkdocs.yml"),
    as_of: AsOfOption = None,
) -> None:
    """Write a starter that says what goes where; an existing file is never touched."""
    loaded, chosen = read_hub(load_settings(config), as_of), _pairs(values or [])
    edit = plan_new(parse_kind(kind), title, loaded.hub, loaded.config, loaded.as_of, lang=lang, uid=uid, chosen=chosen)
    apply_edit(edit, loaded.folder)
    out.print(f"Wrote {relative(loaded.folder / edit.path)}: open it, and follow the comments.")


def _pairs(values: Sequence[str]) -> dict[str, str]:
    for value in values:
        if "=" not in value:
            raise HubError(f"--set {value}: write it as KEY=VALUE, such as --set event=may-evening")
    return dict(value.split("=", 1) for value in values)
