"""Files become a Hub: what can be understood as items, and what cannot as Problems."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import tzinfo
from pathlib import Path, PurePosixPath

from hubgen.config import Config
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.media import header_media
from hubgen.model.naming import resolve_issue_references
from hubgen.model.problem import Code, Problem
from hubgen.model.source import is_markdown
from hubgen.read.aliases import rename_foreign_keys
from hubgen.read.front_matter import read_document
from hubgen.read.library import is_library, read_library
from hubgen.read.media_info import measure
from hubgen.read.raw_item import RawItem, identifier, kind_of, sections_of, stem_and_locale
from hubgen.read.text import ParseError, decode
from hubgen.read.typed import parse_item
from hubgen.read.walk import unusual_character, walk
from hubgen.zones import zone, zone_names


def load_hub(folder: Path, config: Config) -> Hub:
    """Read a content folder into a Hub; a file that cannot be read becomes a Problem in it, and the rest is read.

    What issues name is called as it is now.
    """
    found = walk(folder)
    raw_items: list[RawItem] = []
    problems = [_passed(path) for path in found.passed if is_markdown(path) or is_library(path)]
    problems += [_problem(path, ParseError(f"the folder cannot be opened: {why}")) for path, why in found.closed]
    unread: set[tuple[Kind, str]] = set()
    sections = sections_of(found.files)
    for path in found.files:
        kind = kind_of(path, sections)
        for read in _read(folder, path, kind, config.languages):
            if isinstance(read, RawItem):
                raw_items.append(read)
            else:
                problems.append(read)
                unread.add((kind, identifier(kind, path, stem_and_locale(path, config.languages, kind)[0])))
    items, wrong, missing = _typed(raw_items, config)
    named = {config.options.podcast.image, *(path for item in items for _, path in header_media(item))}
    hub = Hub(
        items=tuple(items),
        languages=config.languages,
        problems=(*problems, *wrong),
        unread=frozenset(unread | missing),
        files=frozenset(found.files),
        measured=measure(folder, named & set(found.files)),
    )
    return resolve_issue_references(hub)


def _read(folder: Path, path: str, kind: Kind, languages: tuple[str, ...]) -> Iterator[RawItem | Problem]:
    if not is_markdown(path) and not is_library(path):
        return
    try:
        text = decode((folder / path).read_bytes())
        if is_library(path):
            for entry in read_library(path, text, languages[0]):
                yield entry if isinstance(entry, RawItem) else _problem(path, entry)
        else:
            yield _raw_item(path, kind, text, languages)
    except ParseError as fault:
        yield _problem(path, fault)
    except OSError as error:
        yield _problem(path, ParseError(f"the file cannot be opened: {error.strerror}"))


def _raw_item(path: str, kind: Kind, text: str, languages: tuple[str, ...]) -> RawItem:
    document = read_document(text)
    stem, locale = stem_and_locale(path, languages, kind)
    tree = rename_foreign_keys(document.tree, kind)
    return RawItem(path, kind, stem, locale, tree, document.body, document.body_line)


def _problem(path: str, fault: ParseError) -> Problem:
    return Problem(path, *fault.mark, Code.UNREADABLE_FILE, str(fault), fault.hint)


def _passed(path: str) -> Problem:
    shown = path.encode("utf-8", "replace").decode()
    odd = unusual_character(PurePosixPath(path).name)
    message = f"{f'the name of this file {odd}' if odd else 'this is a link or a pipe'}: it is passed by"
    return Problem(shown, 1, 1, Code.PASSED_BY, message, "put a file with a plain name there")


def _typed(raw_items: list[RawItem], config: Config) -> tuple[list[Item], list[Problem], set[tuple[Kind, str]]]:
    originals = {raw.original: raw for raw in raw_items if raw.locale == config.home}
    zones = _series_zones(raw_items)
    items, problems, missing = [], [], set()
    for raw in raw_items:
        original = originals.get(raw.original) if raw.locale != config.home else None
        item, wrong = parse_item(raw, original, _zone(raw, original, zones, config))
        problems += wrong
        if item:
            items.append(item)
        else:
            missing.add((raw.kind, raw.id))
    return items, problems, missing


def _series_zones(raw_items: Iterable[RawItem]) -> dict[str, str]:
    series = [raw for raw in raw_items if raw.kind is Kind.SERIES]
    return {raw.id: str(raw.data["timezone"]) for raw in series if raw.data.get("timezone")}


def _zone(raw: RawItem, original: RawItem | None, series: Mapping[str, str], config: Config) -> tzinfo:
    """Find the zone of an item's dates: its own, else its series', else the hub's."""
    data = (original.data if original else {}) | raw.data
    name = str(data.get("timezone") or series.get(str(data.get("series")), ""))
    return zone(name) if name in zone_names() else config.zone
