"""A file that somebody declined: a photo of a person who wants none, a recording of a speaker who said no."""

from collections.abc import Iterator

from hubgen.check.rule import Given, Rule, at
from hubgen.model.consent import decline_told, declined_files
from hubgen.model.media import header_links, header_media
from hubgen.model.problem import Code, Problem


def find(given: Given) -> Iterator[Problem]:
    """Find headers that name such a file; not the person's own, which is what makes it known."""
    declined = declined_files(given.hub)
    for item in given.hub.items if declined else ():
        for key, path in (*header_media(item), *header_links(item)):
            decliner = declined.get(path)
            own = decliner and decliner.key.name == item.key.name
            if decliner and not own and given.tells(item, str(key[0])):
                yield at(item, Code.DECLINED_FILE, *decline_told(path, decliner), key=(*key, "src"))


RULE = Rule(
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
    find=find,
)
