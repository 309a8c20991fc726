"""`hubgen ids`: what the register of ids would learn, and its writing without a build."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from hubgen.cli.console import out, relative
from hubgen.cli.edits import apply_edit
from hubgen.cli.options import AsOfOption, ConfigOption
from hubgen.cli.problems import say_problems
from hubgen.engines.plan import CheckedHub, check_content, require_register
from hubgen.engines.settings import load_settings
from hubgen.errors import ConfigError, ContentError
from hubgen.model.problem import Severity
from hubgen.model.register import Register
from hubgen.model.text import escape_controls
from hubgen.read.register import register_edit


def ids(
    config: ConfigOption = Path("mkdocs.yml"),
    as_of: AsOfOption = None,
    write: Annotated[bool, typer.Option("--write", help="Write the register, without building the site.")] = False,
) -> None:
    """Show which ids are new, changed, moved, renamed, gone or back since the register was written last."""
    try:
        checked = _checked(config, as_of)
    except (ContentError, ConfigError) as error:
        say_problems(error.problems, config)
        raise
    register = checked.publishing()
    for word, name in register_changes(checked.register_file.register, register):
        out.print(Text(escape_controls(f"{word:<8} {name}")))
    file = relative(config.parent / checked.register_file.path)
    edit = register_edit(checked.register_file, register)
    if edit is None:
        out.print(Text(f"Nothing is new: {file} knows all {len(register.records)} ids."))
    elif write:
        apply_edit(edit, config.absolute().parent)
        out.print(Text(f"Wrote {file}: keep it in git."))
    else:
        out.print(Text(f"Nothing was written: hubgen ids --write enters this in {file}, as does build --publish."))


def register_changes(before: Register, after: Register) -> Iterator[tuple[str, str]]:
    """Yield what becomes of each id that `before` does not know like this yet.

    In words for a person: ("new", "story/x"), ("gone", …), ("back", …), ("changed", …),
    ("renamed", "story/x is called story/y now"), ("moved", "event/x from 2026-03-09 to 2026-03-10").
    """
    for name, new in sorted(after.records.items()):
        old = before.records.get(name)
        if old is None:
            yield "new", name
        elif new.gone != old.gone:
            yield ("gone" if new.gone else "back"), name
        else:
            if new.item != old.item:
                yield "renamed", f"{new.name} is called {new.item} now"
            if new.digest != old.digest:
                yield "changed", new.name
            if new.start != old.start:
                yield "moved", f"{new.name} from {old.start or 'no start'} to {new.start}"


def _checked(config: Path, as_of: str | None) -> CheckedHub:
    """Read and check: what has errors may lack items, which must not be taken for gone."""
    checked = check_content(load_settings(config), as_of)
    require_register(checked.config)
    if any(problem.severity is Severity.ERROR for problem in checked.problems):
        raise ContentError(checked.problems, "The content has errors, so its ids cannot be told.")
    return checked
