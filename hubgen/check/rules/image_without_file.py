"""A picture or recording that is not there."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.item import Item
from hubgen.model.lint import Finding
from hubgen.model.media import header_media, is_publishable
from hubgen.model.problem import Code
from hubgen.model.source import KeyPath


def image_without_file(context: CheckContext) -> Iterator[Finding]:
    """Find files that headers name and that are missing, or of a type that is not published."""
    by_name = {path.rpartition("/")[2].casefold(): path for path in sorted(context.hub.files, reverse=True)}
    for item in context.hub.items:
        for key, path in header_media(item):
            if context.reports_here(item, str(key[0])):
                yield from _faults(context, item, (*key, "src"), path, by_name)  # a photo is a mapping


def _faults(
    context: CheckContext, item: Item, key: KeyPath, path: str, by_name: Mapping[str, str]
) -> Iterator[Finding]:
    if path not in context.hub.files:
        near = by_name.get(path.rpartition("/")[2].casefold())
        hint = f"did you mean '{near}'?" if near else "paths are written from the item's own file"
        yield finding_at(item, f"there is no file '{path}'", hint, key=key)
    elif not is_publishable(path) and not any(fnmatchcase(path, asked) for asked in context.config.options.publish):
        message = f"'{path}' is of a type that is not published"
        yield finding_at(item, message, "name it under publish: in mkdocs.yml", key=key)


RULE = ContentRule(
    Code.IMAGE_WITHOUT_FILE,
    "A picture or recording that is named is a file of the content folder, of a type that may be published.",
    bad={"people/ada.md": "---\ntitle: Ada\nphoto: ada.png\n---\n"},
    good={"people/ada.md": "---\ntitle: Ada\nphoto: ada.png\n---\n", "people/ada.png": "(a picture)"},
    find=image_without_file,
)
