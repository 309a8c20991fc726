"""Commands whose modules are imported when somebody runs them: `hubgen --help` imports none of them."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command, get_group


class LazyCommand(NamedTuple):
    """A command by the module that holds it, under the command's own name; `sentence` is the first of its help.

    The module may hold a typer.Typer named `app` instead: a group of commands.
    """

    module: str
    sentence: str


def lazy_group(commands: Mapping[str, LazyCommand]) -> type[TyperGroup]:
    """Make the class of a group of commands, by their names, in the order in which its help lists them."""

    class LazyGroup(TyperGroup):
        """A group that knows names and sentences, and imports the command that is run."""

        def list_commands(self, _: Any) -> list[str]:
            return list(commands)

        def get_command(self, _: Any, cmd_name: str) -> TyperCommand | None:
            return TyperCommand(cmd_name, help=commands[cmd_name].sentence) if cmd_name in commands else None

        def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
            name, command, rest = super().resolve_command(ctx, args)
            return name, load(name, commands[name].module) if command and name else None, rest

    return LazyGroup


def load(name: str, module: str) -> Any:
    """Import a command, or a group of commands."""
    found: Any = import_module(module)
    if hasattr(found, "app"):
        return get_group(found.app)
    function: Callable[..., None] = getattr(found, name)
    alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    alone.command(name)(function)
    return get_command(alone)
