"""A raw item becomes an Item: its values are typed by the model of its kind, and each fault is a Problem."""

import re
from collections.abc import Iterator, Mapping
from datetime import tzinfo
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from hubgen.model.identifier import MAX_LENGTH, id_error
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.kinds import MODELS
from hubgen.model.language import is_tag
from hubgen.model.markdown_text import headings
from hubgen.model.parts import Consent
from hubgen.model.problem import Code, Problem
from hubgen.model.source import KeyPath, Source
from hubgen.read.aliases import COMMON, OF_KIND, asking_for_less, is_yes
from hubgen.read.raw_item import RawItem

CODES = {"missing": Code.MISSING_KEY, "extra_forbidden": Code.UNKNOWN_KEY, "bad_date": Code.BAD_DATE}
CODES |= {"bad_rule": Code.BAD_RULE}
SPOKEN = frozenset({Code.BAD_DATE, Code.BAD_RULE})
"""Codes of Problems whose sentence says all by itself."""
NOT_INHERITED = frozenset({"title", "lang", "aliases", "uid", "summary"})
IN_PARTS = frozenset({"place"})
"""Keys of which a translation takes the parts that it does not name: a place has another name and the same address."""
SET_BY_READER = frozenset({"id", "locale", "source"})
TITLED_BY_BODY = frozenset({Kind.PAGE, Kind.CANVAS})
LESS = "'{key}' asks for fewer readers than everybody, and this hub would publish it to everybody"
LESS_HINT = "take the key out, or write draft: true"
ODD_NAME = ("the file's name has signs that not every system or address can keep", "use letters, digits and hyphens")
_UNPORTABLE = re.compile(r"[<>:\"|?*\\%#]")
MAX_ROUNDS = 50
LABEL = "label"
TEXTS = frozenset(
    "title name summary description excerpt abstract text why image_alt alt outcome helps city country subject "
    "preheader address role quotes".split()
)
"""Keys, by the names that authors write, whose values are words that readers see."""


def parse_item(raw: RawItem, original: RawItem | None, zone: tzinfo) -> tuple[Item | None, list[Problem]]:
    """Make a typed Item of a raw one; a translation takes from its original the keys that it does not name.

    Each mistake becomes a Problem, and its value is left out. The item is None where it lacks a key that it must have,
    or has no usable id.
    """
    source = Source(raw.path, raw.body, raw.body_line, raw.tree.values, raw.tree.keys, raw.start)
    data, known = _known(_inherited(raw, original), raw)
    data = {"title": _title(raw)} | data if _title(raw) else data
    lang, unknown = _lang_of(data, raw.locale, source)
    data.pop("lang", None)
    closed = _closed(data, raw, source)
    identity = {"id": (original or raw).id, "lang": lang, "locale": raw.locale, "source": source}
    problems = [*known, *unknown, *_cut_texts(raw), *closed, *_identity_problems(raw, original, source)]
    item, faults = _validated(MODELS[raw.kind], data, identity, zone)
    problems += [_problem(fault, raw, source) for fault in faults if original is None or _own(fault, raw)]
    problems += _missing_one_of(raw, data, source)
    nameless = any(problem.code is Code.BAD_ID for problem in problems)
    return (None if nameless else item), problems


def _inherited(raw: RawItem, original: RawItem | None) -> dict[str, Any]:
    if original is None:
        return dict(raw.data)
    passed_on = {key: value for key, value in original.data.items() if key not in NOT_INHERITED}
    own = {key: value for key, value in raw.data.items() if value is not None}
    for key in IN_PARTS:
        usual, given = passed_on.get(key), own.get(key)
        if isinstance(usual, dict) and isinstance(given, dict):
            own[key] = usual | given
    return passed_on | own


def _known(data: Mapping[str, Any], raw: RawItem) -> tuple[dict[str, Any], list[Problem]]:
    """Leave out empty values (they say nothing) and the names that only the reader may set."""
    kept = {key: value for key, value in data.items() if value is not None and key not in SET_BY_READER}
    used = [key for key in raw.data if key in SET_BY_READER]
    return kept, [_unknown(key, raw) for key in used]


def _closed(data: dict[str, Any], raw: RawItem, source: Source) -> list[Problem]:
    """Make a draft of what asks for fewer readers than everybody; a draft, which nobody sees, may do so."""
    keys = [] if is_yes(data.get("draft")) else list(asking_for_less(data))
    for key in keys:
        del data[key]
        data["draft"] = "true"
    own = [key for key in keys if key in raw.data]
    return [Problem(raw.path, *source.key_mark(key), Code.NOT_FOR_ALL, LESS.format(key=key), LESS_HINT) for key in own]


def _title(raw: RawItem) -> str:
    """Find the title that stands elsewhere: a page's in its first heading or its name, a topic's in its label."""
    label = raw.data.get("label")
    if raw.kind is Kind.TOPIC:
        names = label if isinstance(label, dict) else {}
        return str(names.get(raw.locale) or next(iter(names.values()), None) or raw.stem)
    if raw.kind not in TITLED_BY_BODY:
        return ""
    heading = next((found for found in headings(raw.body) if found.level == 1), None)
    return heading.text if heading else raw.stem.replace("-", " ").replace("_", " ").capitalize()


def _lang_of(data: Mapping[str, Any], locale: str, source: Source) -> tuple[str, list[Problem]]:
    """Give the language that a header names, else the one of the address; a Problem where that is no tag (BCP 47)."""
    said = data.get("lang") or locale
    if isinstance(said, str) and is_tag(said):
        return said, []
    message = "lang is the short name of one language: write it as en, zh or pt-BR"
    return locale, [Problem(source.path, *source.mark("lang"), Code.BAD_VALUE, message)]


def _identity_problems(raw: RawItem, original: RawItem | None, source: Source) -> list[Problem]:
    untitled = not raw.id and "title" not in raw.data
    if original or untitled:
        return []
    mark = source.mark("uid")
    if raw.kind is Kind.PAGE:
        return [Problem(raw.path, *mark, Code.ODD_ID, *ODD_NAME)] if _UNPORTABLE.search(raw.id) else []
    if fault := id_error(raw.id):
        return [Problem(raw.path, *mark, Code.BAD_ID, fault, "name it with uid: …")]
    if raw.uid and raw.uid != raw.id:
        hint = f"letters, digits and hyphens, at most {MAX_LENGTH}: uid: {raw.id}"
        return [Problem(raw.path, *mark, Code.ODD_ID, f"'{raw.uid}' is no id; '{raw.id}' is taken instead", hint)]
    if len(raw.id) > MAX_LENGTH:
        message = f"the id '{raw.id}' is longer than {MAX_LENGTH} characters"
        return [Problem(raw.path, *mark, Code.ODD_ID, message, "before it is published, give it a shorter uid: …")]
    return []


def _validated(
    model: type[Item], data: dict[str, Any], identity: dict[str, Any], zone: tzinfo
) -> tuple[Item | None, list[Any]]:
    """Give the item, or None where it lacks what it must have, and the faults as pydantic names them."""
    faults: list[Any] = []
    for number in range(MAX_ROUNDS):
        try:
            return model.model_validate(data | identity, context={"zone": zone}), faults
        except ValidationError as error:
            new = error.errors(include_url=False)
            # The first round names all that is missing; what is missing later was wrong before, and left out.
            faults += [fault for fault in new if number == 0 or fault["type"] != "missing"]
            if any(fault["type"] == "missing" and len(fault["loc"]) == 1 for fault in new):
                return None, faults
            for fault in reversed(new):
                data = _mended(data, fault)
    return None, faults


def _own(fault: Any, raw: RawItem) -> bool:
    """A translation answers only for the keys that it names, and for its title."""
    key = fault["loc"][0]
    return key in raw.data or key == "title"


def _problem(fault: Any, raw: RawItem, source: Source) -> Problem:
    path = tuple(step for step in fault["loc"] if not str(step).startswith("function-"))
    code = CODES.get(fault["type"], Code.BAD_VALUE)
    if code is Code.UNKNOWN_KEY:
        return _unknown(path[-1], raw, path)
    name = ".".join(str(step) for step in path if isinstance(step, str))
    if code is Code.MISSING_KEY:
        return _missing(name, raw, source, path)
    mark = source.mark(*path)
    if path == ("draft",):
        message = f"{_said(fault)} is neither yes nor no, so nobody knows whether this is a draft"
        return Problem(raw.path, *mark, Code.BAD_DRAFT, message, "write draft: true or draft: false")
    sentence = str(fault["msg"]).removeprefix("Value error, ")
    message = sentence if code in SPOKEN else f"{name}: {sentence[:1].lower()}{sentence[1:]}"
    return Problem(raw.path, *mark, code, message)


def _said(fault: Any) -> str:
    return f"'{fault['input']}'" if isinstance(fault["input"], str) else "a list or mapping"


def _missing(name: str, raw: RawItem, source: Source, path: KeyPath) -> Problem:
    mark = source.mark(*path[:-1])
    hint = f"add {name}: …"
    if raw.kind is Kind.EVENT and name == "start" and "date" in raw.data:
        return Problem(
            raw.path, *source.key_mark("date"), Code.MISSING_KEY, "the event has a date but no start",
            "date is when it is announced; add start: with its day and hour",
        )  # fmt: skip
    return Problem(raw.path, *mark, Code.MISSING_KEY, f"the {raw.kind} has no {name}", hint)


def _missing_one_of(raw: RawItem, data: Mapping[str, Any], source: Source) -> list[Problem]:
    keys = MODELS[raw.kind].one_of
    if not keys or any(data.get(key) for key in keys):
        return []
    names = " or ".join(keys)
    message, hint = f"the {raw.kind} has no {names}", f"add {keys[0]}: …"
    return [Problem(raw.path, *source.start, Code.MISSING_KEY, message, hint)]


def _unknown(key: Any, raw: RawItem, path: KeyPath = ()) -> Problem:
    source = Source(raw.path, values=raw.tree.values, keys=raw.tree.keys, start=raw.start)
    mark = source.key_mark(*(path or (key,)))
    near = _nearest(str(key), raw.kind) if len(path) < 2 else ""
    hint = f"did you mean {near}?" if near else ""
    return Problem(raw.path, *mark, Code.UNKNOWN_KEY, f"unknown key '{key}'", hint)


def _nearest(key: str, kind: Kind) -> str:
    """Find the known key that is spelt most alike; hubgen's own come before those of other tools."""
    fields = MODELS[kind].model_fields
    own = [field.alias or name for name, field in fields.items() if name not in SET_BY_READER]
    near = get_close_matches(key, own, 1) or get_close_matches(key, [*COMMON, *OF_KIND.get(kind, {})], 1)
    return near[0] if near else ""


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
    if len(path) == 1 or not isinstance(data.get(str(path[0])), dict | list):
        return {key: value for key, value in data.items() if key != path[0]}
    return data | {str(path[0]): _pruned(data[str(path[0])], path[1:])}


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


def _cut_texts(raw: RawItem) -> Iterator[Problem]:
    """Yield a Problem for each text of a header, or of an entry of a library, that a comment follows too closely."""
    for path, cut in raw.tree.cuts.items():
        if not _is_text(path, raw.kind):
            continue
        message = f"{_key(path)} ends at '{cut.text}': to YAML '{cut.comment}' is a comment, so readers never see it"
        whole = f"{cut.text} {cut.comment}".strip().replace("\\", "\\\\").replace('"', '\\"')
        yield Problem(raw.path, *cut.mark, Code.CUT_TEXT, message, f'put the text in quotes: "{whole}"')


def _is_text(path: KeyPath, kind: Kind) -> bool:
    """Tell whether readers see a value; an entry of topics.yml may be its label alone."""
    return _key(path) in TEXTS or LABEL in path[-2:] or (kind is Kind.TOPIC and not path)


def _key(path: KeyPath) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), LABEL)
