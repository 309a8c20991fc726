"""What MkDocs and its plugins warn of, gathered to be told with everything else, and what stops them."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.exceptions import Abort

from hubgen.errors import BuildError, system_error


class Warnings(logging.Handler):
    """Gathers what MkDocs and its plugins warn of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.messages.append(record.getMessage())


@contextmanager
def gathered() -> Iterator[Warnings]:
    """Gather the warnings of MkDocs while something is done."""
    log, warnings = logging.getLogger("mkdocs"), Warnings()
    log.addHandler(warnings)
    try:
        yield warnings
    finally:
        log.removeHandler(warnings)


@contextmanager
def stopping(warnings: Warnings) -> Iterator[None]:
    """Raise BuildError, with what was warned of before, where MkDocs, a template or a plugin stops."""
    try:
        yield
    except (Abort, SystemExit) as error:
        raise BuildError(f"MkDocs stopped: {'; '.join(warnings.messages) or error}") from error
    except OSError as error:
        refused = system_error(error)
        raise BuildError(f"MkDocs stopped: {'; '.join([*warnings.messages, str(refused)])}", refused.hint) from error
    except Exception as error:  # a theme, a template or another plugin may raise anything
        raise BuildError(f"MkDocs stopped: {'; '.join([*warnings.messages, repr(error)])}") from error
