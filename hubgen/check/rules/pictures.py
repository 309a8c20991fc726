"""Pictures and files that are named, and cannot or must not be shown as they are."""

from collections.abc import Container, Iterator, Mapping
from fnmatch import fnmatchcase

from hubgen.check.rule import CheckContext, ContentRule, finding_at
from hubgen.model.consent import decline_told, declined_files
from hubgen.model.item import Item
from hubgen.model.lint import Finding
from hubgen.model.media import header_links, header_media, is_publishable, resolve
from hubgen.model.problem import Code
from hubgen.model.source import KeyPath
from hubgen.render.elsewhere import is_elsewhere, remote_picture_message


def image_without_alt(context: CheckContext) -> Iterator[Finding]:
    """Find pictures in headers without a text alternative; an empty one says that a picture is mere ornament.

    One that is not shown, because it lies elsewhere or somebody declined it, needs none.
    """
    declined = declined_files(context.hub)
    for item in context.hub.items:
        if (
            item.image
            and _is_shown(item, item.image, declined)
            and item.image_alt is None
            and context.reports_here(item, "image", "image_alt")
        ):
            hint = "add image_alt: and what the picture shows"
            yield finding_at(item, "the picture has no text alternative", hint, key=("image",))
        for number, photo in enumerate(getattr(item, "photos", ()) if context.reports_here(item, "photos") else ()):
            if _is_shown(item, photo.src, declined) and photo.alt is None:
                message = "the photo has no text alternative"
                hint = "add alt: and what the photo shows"
                yield finding_at(item, message, hint, key=("photos", number))


def _is_shown(item: Item, link: str, declined: Container[str]) -> bool:
    return not is_elsewhere(link) and resolve(item.source.path, link) not in declined


def remote_image(context: CheckContext) -> Iterator[Finding]:
    """Find pictures in headers that name a scheme or a host: nothing is loaded from there."""
    for item in context.hub.items:
        for key, link in _pictures(item):
            if link and is_elsewhere(link) and context.reports_here(item, str(key[0])):
                yield finding_at(item, *remote_picture_message(link), key=key)


def _pictures(item: Item) -> Iterator[tuple[KeyPath, str | None]]:
    yield ("image",), item.image
    yield ("photo",), getattr(item, "photo", None)
    for number, photo in enumerate(getattr(item, "photos", ())):
        yield ("photos", number, "src"), photo.src


def declined_file(context: CheckContext) -> Iterator[Finding]:
    """Find headers that name such a file; not the person's own, which is what makes it known."""
    declined = declined_files(context.hub)
    for item in context.hub.items if declined else ():
        for key, path in (*header_media(item), *header_links(item)):
            decliner = declined.get(path)
            own = decliner and decliner.key.name == item.key.name
            if decliner and not own and context.reports_here(item, str(key[0])):
                yield finding_at(item, *decline_told(path, decliner), key=(*key, "src"))


def image_without_file(context: CheckContext) -> Iterator[Finding]:
    """Find files that headers name and that are missing, or of a type that is not published."""
    by_name = {path.rpartition("/")[2].casefold(): path for path in sorted(context.hub.files, reverse=True)}
    for item in context.hub.items:
        for key, path in header_media(item):
            if context.reports_here(item, str(key[0])):
                yield from _missing(context, item, (*key, "src"), path, by_name)  # a photo is a mapping


def _missing(
    context: CheckContext, item: Item, key: KeyPath, path: str, by_name: Mapping[str, str]
) -> Iterator[Finding]:
    if path not in context.hub.files:
        near = by_name.get(path.rpartition("/")[2].casefold())
        hint = f"did you mean '{near}'?" if near else "paths are written from the item's own file"
        yield finding_at(item, f"there is no file '{path}'", hint, key=key)
    elif not is_publishable(path) and not any(fnmatchcase(path, asked) for asked in context.config.options.publish):
        message = f"'{path}' is of a type that is not published"
        yield finding_at(item, message, "name it under publish: in mkdocs.yml", key=key)


RULES = (
    ContentRule(
        Code.IMAGE_WITHOUT_ALT,
        "A picture says in words what it shows.",
        bad={
            "people/ada.md": "---\ntitle: Ada\nimage: ada.png\n---\n",
            "people/ada.png": "(a picture)",
        },
        good={
            "people/ada.md": "---\ntitle: Ada\nimage: ada.png\nimage_alt: Ada at her desk\n---\n",
            "people/ada.png": "(a picture)",
        },
        find=image_without_alt,
    ),
    ContentRule(
        Code.REMOTE_IMAGE,
        "A picture is a file of the hub: those of other hosts are not shown.",
        bad={"about.md": "---\ntitle: About us\nimage: https://example.org/us.jpg\n---\nWe meet once a month.\n"},
        good={
            "about.md": "---\ntitle: About us\nimage: us.jpg\nimage_alt: We at a table\n---\nWe meet once a month.\n",
            "us.jpg": "(a picture)",
        },
        find=remote_image,
    ),
    ContentRule(
        Code.DECLINED_FILE,
        "Nothing names a file that somebody declined: their photo, or a recording in which they speak.",
        bad={
            "people/ada.md": "---\ntitle: Ada\nphoto: ada.png\nconsent: {photo: false}\n---\n",
            "people/ada.png": "(a picture)",
            "about.md": "---\ntitle: About us\n---\n![Ada at her desk](people/ada.png)\n",
        },
        good={
            "people/ada.md": "---\ntitle: Ada\nphoto: ada.png\nconsent: {photo: false}\n---\n",
            "people/ada.png": "(a picture)",
            "about.md": "---\ntitle: About us\n---\nAda is at her desk.\n",
        },
        find=declined_file,
    ),
    ContentRule(
        Code.IMAGE_WITHOUT_FILE,
        "A picture or recording that is named is a file of the content folder, of a type that may be published.",
        bad={"people/ada.md": "---\ntitle: Ada\nphoto: ada.png\n---\n"},
        good={"people/ada.md": "---\ntitle: Ada\nphoto: ada.png\n---\n", "people/ada.png": "(a picture)"},
        find=image_without_file,
    ),
)
