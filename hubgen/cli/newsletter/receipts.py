"""An issue's receipts: read from its header, and written into its file once, also after a crash."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from hubgen.cli.edits import apply_edit
from hubgen.errors import HubError
from hubgen.model.output import FileEdit
from hubgen.senders.dispatch import Receipt
from hubgen.write.entries import with_entries

AGAIN = "newsletter send tries it again the next time; nothing goes out again"


class NotDone(HubError):
    """The command could run, and something was not done, for a reason that stands in the issue."""


def receipts_of(sent: Iterable[Mapping[str, str]]) -> tuple[Receipt, ...]:
    """Read the receipts of an issue; a key that somebody left out is empty."""
    return tuple(Receipt(*(one.get(key, "") for key in ("via", "id", "at", "to"))) for one in sent)


def enter(receipt: Receipt, known: Iterable[Receipt], path: str, folder: Path) -> None:
    """Write a receipt into a content file, where it does not stand yet; raises NotDone where it cannot be written."""
    if any(_is(one, receipt) for one in known):
        return
    try:
        text = (folder / path).read_bytes().decode("utf-8")
        fields = {name: value for name, value in asdict(receipt).items() if value}
        apply_edit(FileEdit(path, text, with_entries(path, text, {"sent": [fields]})), folder)
    except UnicodeDecodeError:
        raise NotDone(f"the receipt could not be written into {path}: it is not saved as UTF-8", AGAIN) from None
    except OSError as error:
        raise NotDone(f"the receipt could not be written into {path}: {error.strerror}", AGAIN) from None
    except HubError as error:
        hint = f"nothing goes out again; {error.hint}" if error.hint else AGAIN
        raise NotDone(f"the receipt could not be written into {path}: {error}", hint) from None


def _is(one: Receipt, receipt: Receipt) -> bool:
    return (one.via, one.id) == (receipt.via, receipt.id) and one.to in ("", receipt.to)
