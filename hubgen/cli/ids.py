"""`hubgen ids`: what the register of ids would learn, and its writing without a build."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from hubgen.cli.build import AsOfOption, ConfigOption
from hubgen.cli.console import out, relative, say_problems
from hubgen.cli.edits import apply_edit
from hubgen.engines.plan import Checked, check_content, require_register
from hubgen.engines.settings import load_settings
from hubgen.errors import ConfigError, ContentError
from hubgen.model.problem import Severity
from hubgen.model.register import Record, Register
from hubgen.model.text import escape_controls
from hubgen.read.register import register_edit


def ids(
    config: ConfigOption = Path("mkdocs.yml"),
    as_of: AsOfOption = None,
    write: Annotated[bool, typer.Option("--write", help="Write the register, without building the site.")] = False,
) -> None:
    """Show which ids are new, changed, renamed or gone since the register was written last."""
    try:
        checked = _checked(config, as_of)
    except (ContentError, ConfigError) as error:
        say_problems(error.problems, config)
        raise
    register = checked.publishing()
    for word, name in told(checked.kept.register, register):
        out.print(Text(escape_controls(f"{word:<8} {name}")))
    file = relative(config.parent / checked.kept.path)
    edit = register_edit(checked.kept, register)
    if edit is None:
        out.print(Text(f"Nothing is new: {file} knows all {len(register.records)} ids."))
    elif write:
        apply_edit(edit, config.absolute().parent)
        out.print(Text(f"Wrote {file}: keep it in git."))
    else:
        out.print(Text(f"Nothing was written: hubgen ids --write enters this in {file}, as does build --publish."))


def told(before: Register, after: Register) -> Iterator[tuple[str, str]]:
    """Say what becomes of each id that a register does not know like this yet."""
    for name, record in sorted(after.records.items()):
        old = before.records.get(name)
        if old is None:
            yield "new", name
        elif record.gone != old.gone:
            yield ("gone" if record.gone else "back"), name
        else:
            yield from _changed(old, record)


def _changed(old: Record, new: Record) -> Iterator[tuple[str, str]]:
    if new.item != old.item:
        yield "renamed", f"{new.name} is called {new.item} now"
    if new.digest != old.digest:
        yield "changed", new.name
    if new.start != old.start:
        yield "moved", f"{new.name} from {old.start or 'no start'} to {new.start}"


def _checked(config: Path, as_of: str | None) -> Checked:
    """Read and check: what has errors may lack items, which must not be taken for gone."""
    checked = check_content(load_settings(config), as_of)
    require_register(checked.config)
    if any(problem.severity is Severity.ERROR for problem in checked.problems):
        raise ContentError(checked.problems, "The content has errors, so its ids cannot be told.")
    return checked
