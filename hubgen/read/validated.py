"""A header is validated until it holds: what is wrong is told and left out, and the rest is kept."""

from datetime import tzinfo
from typing import Any

from pydantic import ValidationError

from hubgen.model.item import Item
from hubgen.model.parts import Consent
from hubgen.model.source import KeyPath

MAX_ROUNDS = 50


def validated(
    model: type[Item], data: dict[str, Any], identity: dict[str, Any], zone: tzinfo
) -> tuple[Item | None, list[Any]]:
    """Give the item, or None where it lacks what it must have, and the faults as pydantic names them."""
    faults: list[Any] = []
    for number in range(MAX_ROUNDS):
        try:
            return model.model_validate(data | identity, context={"zone": zone}), faults
        except ValidationError as error:
            new = error.errors(include_url=False)
            # The first round names all that is missing; what is missing later was told as wrong, and left out.
            faults += [fault for fault in new if number == 0 or fault["type"] != "missing"]
            if any(fault["type"] == "missing" and len(fault["loc"]) == 1 for fault in new):
                return None, faults
            for fault in reversed(new):
                data = _mended(data, fault)
    return None, faults


def _mended(data: dict[str, Any], fault: Any) -> dict[str, Any]:
    """Leave out what is wrong, but where that would publish something, take it for a no."""
    path, known = fault["loc"], fault["type"] != "extra_forbidden"
    if known and path == ("draft",):
        return data | {"draft": True}
    if known and path == ("consent",):
        return data | {"consent": dict.fromkeys(Consent.model_fields, False)}
    if known and path[0] == "consent":
        return data | {"consent": data["consent"] | {path[1]: False}}
    return _without(data, path)


def _without(data: dict[str, Any], path: KeyPath) -> dict[str, Any]:
    """Leave out the value at a path; where its mapping cannot do without it, the mapping too."""
    copy: Any = dict(data)
    if len(path) == 1 or not isinstance(copy.get(path[0]), dict | list):
        copy.pop(path[0], None)
        return dict(copy)
    copy[path[0]] = _pruned(copy[path[0]], path[1:])
    return dict(copy)


def _pruned(value: Any, path: KeyPath) -> Any:
    step, rest = path[0], path[1:]
    if isinstance(value, dict) and step in value:
        inner = {key: _pruned(val, rest) if rest and key == step else val for key, val in value.items()}
        return inner if rest else {key: val for key, val in inner.items() if key != step}
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        if rest and isinstance(value[step], dict) and rest[0] in value[step]:
            return [*value[:step], _pruned(value[step], rest), *value[step + 1 :]]
        return [*value[:step], *value[step + 1 :]]
    return value if isinstance(value, list) else None  # another fault may have taken the member out already
