"""The ledger's file: texts by issue, way and name, read strictly and written whole, for its owner alone."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from hubgen.errors import HubError
from hubgen.senders.private import OWNER_ONLY

Texts: TypeAlias = Mapping[str, str]
HINT = (
    "mend it by hand: keep the entries of both sides, and of two for one issue the one by which more was done; "
    "an older copy may have forgotten a mail that went out"
)


def read_texts(path: Path) -> dict[str, dict[str, Texts]]:
    """Read a ledger's file; one that is not there is empty, one that cannot be read raises HubError or ValueError."""
    try:
        data = json.loads(path.read_bytes().decode("utf-8"), object_pairs_hook=_once)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise HubError(f"{path.name} cannot be read: {error.strerror}") from None
    except RecursionError:
        raise ValueError("it goes too deep") from None
    return {issue: {via: _texts(one) for via, one in _mapping(ways).items()} for issue, ways in _mapping(data).items()}


def write_texts(path: Path, texts: Mapping[str, Mapping[str, Texts]]) -> None:
    """Write it in the order of the names, so that git shows what changed; raises OSError."""
    _replace(path, json.dumps(texts, ensure_ascii=False, indent=2, sort_keys=True) + "\n")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands in it twice")
    return found


def _texts(data: Any) -> Texts:
    if not all(isinstance(value, str) for value in _mapping(data).values()):
        raise ValueError("an entry holds something else than texts")
    return _mapping(data)


def _mapping(data: Any) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise ValueError("it is not made of entries by issue and way")  # noqa: TRY004 - one kind of fault, one error
    return data


def _replace(path: Path, text: str) -> None:
    """Put a whole file in place of the old one, so that a crash leaves one or the other."""
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)  # one that was left may be open to others
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """Have the folder itself written down, where the system can."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
