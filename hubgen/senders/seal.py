"""A draft under seal: whether somebody changed at a service what hubgen wrote there."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any


def sealed(fields: Mapping[str, Any]) -> str:
    """Write down which fields a draft is made of and what they hold (SHA-256 of JSON), to be kept beside them."""
    names = sorted(fields)
    held = json.dumps([_unix(fields[name]) for name in names], ensure_ascii=False)
    return f"{','.join(names)}:{sha256(held.encode('utf-8', 'surrogatepass')).hexdigest()}"


def is_untouched(seal: object, found: Mapping[str, Any]) -> bool:
    """Tell whether a draft still holds what its seal says; one that lost its seal may have been changed."""
    names = str(seal or "").partition(":")[0].split(",")
    return sealed({name: found.get(name) for name in names}) == seal


def _unix(value: object) -> object:
    """Write ends of lines in one way: a form in a browser sends them in another."""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value
