"""A picture or recording that is not there."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase

from hubgen.check.rule import Given, Rule, at
from hubgen.model.item import Item
from hubgen.model.media import header_media, is_publishable
from hubgen.model.problem import Code, Problem
from hubgen.model.source import KeyPath


def find(given: Given) -> Iterator[Problem]:
    """Find files that headers name and that are missing, or of a type that is not published."""
    by_name = {path.rpartition("/")[2].casefold(): path for path in sorted(given.hub.files, reverse=True)}
    for item in given.hub.items:
        for key, path in header_media(item):
            if given.tells(item, str(key[0])):
                yield from _faults(given, item, (*key, "src"), path, by_name)  # a photo is a mapping


def _faults(given: Given, item: Item, key: KeyPath, path: str, by_name: Mapping[str, str]) -> Iterator[Problem]:
    if path not in given.hub.files:
        near = by_name.get(path.rpartition("/")[2].casefold())
        hint = f"did you mean '{near}'?" if near else "paths are written from the item's own file"
        yield at(item, Code.IMAGE_WITHOUT_FILE, f"there is no file '{path}'", hint, key=key)
    elif not is_publishable(path) and not any(fnmatchcase(path, asked) for asked in given.config.options.publish):
        message = f"'{path}' is of a type that is not published"
        yield at(item, Code.IMAGE_WITHOUT_FILE, message, "name it under publish: in mkdocs.yml", key=key)


RULE = Rule(
    Code.IMAGE_WITHOUT_FILE,
    "A picture or recording that is named is a file of the content folder, of a type that may be published.",
    bad={"people/ada.md": "---\ntitle: Ada\nphoto: ada.png\n---\n"},
    good={"people/ada.md": "---\ntitle: Ada\nphoto: ada.png\n---\n", "people/ada.png": "(a picture)"},
    find=find,
)
