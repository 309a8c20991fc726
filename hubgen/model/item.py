"""The keys that every kind of item has in common."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, NamedTuple

from pydantic import Field, InstanceOf
from pydantic.json_schema import SkipJsonSchema

from hubgen.model.fields import Line, Many, StrictModel, When, shorthand_for
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.parts import Withdrawal
from hubgen.model.source import KeyPath, Source


class Key(NamedTuple):
    """What names one item of a hub: a translation has its original's kind and id, and another locale."""

    kind: Kind
    id: str
    locale: str

    @property
    def name(self) -> str:
        """Kind and id as one text: `story/first-steps`."""
        return f"{self.kind}/{self.id}"


class Item(StrictModel):
    """Anything that an author writes.

    `id`, `lang`, `locale` and `source` are not written in a header but set by the reader: `locale` is
    the configured language under whose address the item stands, `lang` the language of its words.
    """

    kind: ClassVar[Kind]
    references: ClassVar[dict[str, Kind]] = {"authors": Kind.PERSON}
    """Which keys name other items, and of which kind."""
    mentions: ClassVar[dict[str, Kind]] = {"topics": Kind.TOPIC}
    """Which keys may also name what no file is about."""
    one_of: ClassVar[tuple[str, ...]] = ()
    """Keys of which at least one must be there."""

    id: SkipJsonSchema[str]
    lang: SkipJsonSchema[str]
    locale: SkipJsonSchema[str]
    source: SkipJsonSchema[InstanceOf[Source]] = Field(repr=False)

    title: Line = Field(description="Title, as plain text.")
    date: When | None = Field(None, description="When the item is published; in the future it is scheduled.")
    updated: When | None = Field(None, description="When the item was last changed in substance.")
    draft: bool = Field(False, description="A draft is checked but never published.")
    summary: Line | None = Field(None, description="One or two sentences that stand for the item in lists.")
    topics: Many[Line] = Field((), description="Topics, by id, label or other name.")
    image: str | None = Field(None, description="Picture for lists and cards: path from the item's own file.")
    image_alt: Line | None = Field(None, description="What the picture shows.")
    authors: Many[Line] = Field((), description="Who wrote it: ids or names of people.")
    aliases: Many[str] = Field((), description="Old addresses of this item.")
    uid: str | None = Field(None, description="Id for ever, where it is not to be the file's name.")
    withdrawn: Annotated[Withdrawal | None, shorthand_for("on")] = Field(
        None, description="Day from which it is shown no more; its address keeps a page that says so."
    )
    evergreen: bool = Field(False, description="Worth showing again after a while.")
    priority: int = Field(0, description="Higher comes sooner when weeks are planned.")
    not_before: When | None = Field(None, description="First day on which it may be planned.")
    not_after: When | None = Field(None, description="Last day on which it may be planned.")

    @property
    def key(self) -> Key:
        """Kind, id and locale, which no other item has."""
        return Key(self.kind, self.id, self.locale)

    @property
    def shown(self) -> Moment | None:
        """The moment that puts it in order among its kind: publication, but an event's or series' start."""
        return self.date

    def title_in(self, *_: str) -> str:
        """Give its title for readers of these languages, in the order of their wishes; only topics have several."""
        return self.title

    def named(self) -> Iterator[tuple[KeyPath, Kind, str]]:
        """Yield key path, kind and word for all that `references` and `mentions` name; the words are as written."""
        for key, kind in (Item.mentions | self.references | self.mentions).items():
            value = getattr(self, key)
            for number, word in enumerate((value,) if isinstance(value, str) else value or ()):
                yield (key, number), kind, word

    def people(self) -> tuple[str, ...]:
        """List the ids or names of the people behind it, each once, speakers first."""
        return tuple(dict.fromkeys(getattr(self, "speakers", ()) + self.authors))
