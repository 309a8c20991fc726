"""A picture that says nothing to those who do not see it."""

from collections.abc import Container, Iterator

from hubgen.check.rule import Given, Rule, at
from hubgen.model.consent import declined_files
from hubgen.model.item import Item
from hubgen.model.media import resolve
from hubgen.model.problem import Code, Problem
from hubgen.render.elsewhere import is_elsewhere


def find(given: Given) -> Iterator[Problem]:
    """Find pictures in headers without a text alternative; an empty one says that a picture is mere ornament.

    One that is not shown, because it lies elsewhere or somebody declined it, needs none.
    """
    declined = declined_files(given.hub)
    for item in given.hub.items:
        if (
            item.image
            and _is_shown(item, item.image, declined)
            and item.image_alt is None
            and given.tells(item, "image", "image_alt")
        ):
            hint = "add image_alt: and what the picture shows"
            yield at(item, Code.IMAGE_WITHOUT_ALT, "the picture has no text alternative", hint, key=("image",))
        for number, photo in enumerate(getattr(item, "photos", ()) if given.tells(item, "photos") else ()):
            if _is_shown(item, photo.src, declined) and photo.alt is None:
                message = "the photo has no text alternative"
                hint = "add alt: and what the photo shows"
                yield at(item, Code.IMAGE_WITHOUT_ALT, message, hint, key=("photos", number))


def _is_shown(item: Item, link: str, declined: Container[str]) -> bool:
    return not is_elsewhere(link) and resolve(item.source.path, link) not in declined


RULE = Rule(
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
    find=find,
)
