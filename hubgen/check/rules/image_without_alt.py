"""A picture that says nothing to those who do not see it."""

from collections.abc import Iterator

from hubgen.check.rule import Given, Rule, at
from hubgen.model.problem import Code, Problem


def find(given: Given) -> Iterator[Problem]:
    """Find pictures in headers without a text alternative; an empty one says that a picture is mere ornament."""
    for item in given.hub.items:
        if item.image and item.image_alt is None and given.tells(item, "image", "image_alt"):
            hint = "add image_alt: and what the picture shows"
            yield at(item, Code.IMAGE_WITHOUT_ALT, "the picture has no text alternative", hint, key=("image",))
        for number, photo in enumerate(getattr(item, "photos", ()) if given.tells(item, "photos") else ()):
            if photo.alt is None:
                message = "the photo has no text alternative"
                hint = "add alt: and what the photo shows"
                yield at(item, Code.IMAGE_WITHOUT_ALT, message, hint, key=("photos", number))


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
