"""What people agreed to: a no in any version of a person holds for all, also before their page is out."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.media import IMAGE_KEYS, RECORDINGS, header_media
from hubgen.model.parts import Consent, Quote
from hubgen.model.person import Person

if TYPE_CHECKING:  # `published()` asks here
    from hubgen.model.hub import Hub

I = TypeVar("I", bound=Item)  # noqa: E741 - one letter, as type variables are named


def without_declined(hub: "Hub", item: I) -> I:
    """Return an item of a hub without what somebody declined of it.

    Left out are the quotes of people who declined `quotes`; the recordings and the transcript of a talk of which a
    speaker declined `video`, and the positions of the quotes of such people in any recording; the pictures of a
    person who declined `photo`. A person's `consent` then holds the no of every version of them.
    """
    quotes = [quote for quote in getattr(item, "quotes", ()) if may_quote(hub, quote)]
    left_out = dict.fromkeys(str(key) for key in _declined_keys(hub, item) if hasattr(item, key))
    heard = {"quotes": tuple(_audible(hub, quote) for quote in quotes)} if hasattr(item, "quotes") else {}
    return item.with_values(**left_out, **heard, **_settled_consent(hub, item))


def has_declined(item: Item, what: str) -> bool:
    """Tell whether an item of a published hub is a person who declined their `photo`, `video`, `quotes` or `page`."""
    return isinstance(item, Person) and item.consent is not None and getattr(item.consent, what) is False


def may_quote(hub: "Hub", quote: Quote) -> bool:
    """Tell whether a quote may be repeated: the person who said it has not declined `quotes`."""
    return not (quote.by and _name_has_declined(hub, quote.by, "quotes"))


def declined_files(hub: "Hub") -> Mapping[str, Item]:
    """Map the content paths of files that somebody declined to the items whose headers name them.

    These are the pictures of a person who declined photos, the `image` of one who declined a page, and the recordings
    and transcript of an item of which a speaker declined recordings. Nothing may show, link or publish such a file.
    """
    return {path: item for item in (*hub.withheld, *hub.items) for path in _declined_files(hub, item)}


def decline_told(path: str, decliner: Item) -> tuple[str, str]:
    """Say that a file is left out because somebody declined it, and what to do: a Problem's message and hint.

    `decliner` is the item to which `declined_files` maps the path.
    """
    where = decliner.source.path
    if isinstance(decliner, Person):
        return f"{path} is left out: '{decliner.title}' declined that it is shown", f"take it out, or ask; see {where}"
    return f"{path} is left out: a speaker of {where} declined recordings", "take it out, or ask them"


def _declined_files(hub: "Hub", item: Item) -> Iterator[str]:
    keys = _declined_keys(hub, item)
    named = [(str(key[0]), path) for key, path in header_media(item)] if keys else []
    allowed = {path for key, path in named if key == "photo"} - {path for key, path in named if "photo" in keys}
    yield from (path for key, path in named if key in keys and path not in allowed)


def _declined_keys(hub: "Hub", item: Item) -> frozenset[str]:
    """Name the keys of a header that hold pictures or recordings which somebody declined."""
    if isinstance(item, Person):
        if _has_declined_in_any_version(hub, item, "photo"):
            return frozenset(IMAGE_KEYS)
        # Without a page the photo may still be shown with the name.
        return frozenset({"image"}) if _has_declined_in_any_version(hub, item, "page") else frozenset()
    return RECORDINGS if not _may_play(hub, item) else frozenset()


def _may_play(hub: "Hub", item: Item) -> bool:
    """Tell whether no speaker of an item, in whichever version, declined recordings."""
    speakers = {name for version in _versions(hub, item) for name in getattr(version, "speakers", ())}
    return not any(_name_has_declined(hub, name, "video") for name in speakers)


def _audible(hub: "Hub", quote: Quote) -> Quote:
    """Take the position in the recording from a quote of somebody who declined recordings."""
    return quote.with_values(at=None) if quote.by and _name_has_declined(hub, quote.by, "video") else quote


def _settled_consent(hub: "Hub", item: Item) -> dict[str, Consent]:
    no = [what for what in Consent.model_fields if _has_declined_in_any_version(hub, item, what)]
    own = getattr(item, "consent", None) or Consent()
    return {"consent": own.with_values(**dict.fromkeys(no, False))} if no else {}


def _has_declined_in_any_version(hub: "Hub", item: Item, what: str) -> bool:
    return isinstance(item, Person) and any(has_declined(version, what) for version in _versions(hub, item))


def _name_has_declined(hub: "Hub", name: str, what: str) -> bool:
    """Tell whether the person whom a header names said no, also where their page is not published yet."""
    person = hub.person(name)
    meant = (person,) if person else hub.withheld_as(Kind.PERSON, name)
    return any(_has_declined_in_any_version(hub, item, what) for item in meant)


def _versions(hub: "Hub", item: Item) -> tuple[Item, ...]:
    """List all versions of an item, those that are not out too."""
    out = hub.translations(item) if hub.get(item.kind, item.id) else ()
    return (*out, *hub.withheld_as(item.kind, item.id))
