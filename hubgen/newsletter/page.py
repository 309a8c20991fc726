"""A letter as plain HTML: for its page in the archive, for the search, and for the newsletter's feed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape

from hubgen.model.language import base
from hubgen.model.output import SITE_PLACEHOLDER, Rendered, TocEntry
from hubgen.newsletter.letter import Letter, Link, Part, Section, Told
from hubgen.portable.beside import DOTS, beside
from hubgen.portable.inert import inert_html
from hubgen.portable.picture import Picture, as_html
from hubgen.render.allow import REL
from hubgen.words import direction, words_for

SAID = {Part.STORIES: "kind.story", Part.RECAPS: "kind.recap", Part.RESOURCES: "kind.resource"}
"""What the heading of a part says of all that stands under it."""


def page_of(letter: Letter, body: Rendered, site: str) -> Rendered:
    """Add all that a letter tells to the body of its issue; addresses that begin with `site` are the hub's own.

    Feeds go to mail services too, so that nothing in it is a placeholder.
    """
    page = _Page(letter, body.html, site)
    headings = [TocEntry(2, page.anchor(part), title) for part, title in page.headings()]
    html = "\n".join(filter(None, (body.html, *page.blocks())))
    text = "\n".join(filter(None, (body.text, *_lines(letter))))
    return replace(body, html=inert_html(html), headings=(*body.headings, *headings), text=text)


@dataclass(frozen=True, slots=True)
class _Page:
    letter: Letter
    opening: str
    site: str

    @property
    def _dot(self) -> str:
        return DOTS[self.letter.dir]

    def headings(self) -> Iterator[tuple[str, str]]:
        """Yield the name and the words of each part's heading; the lead's is its own title."""
        for section in self.letter.sections:
            yield section.part, section.title or section.things[0].title
        if self.letter.thanks:
            yield "thanks", words_for(self.letter.lang)["letter.thanks"]

    def anchor(self, part: str) -> str:
        """Name the place of a part, apart from all that the opening names."""
        name = f"letter-{part}"
        while f'id="{name}"' in self.opening:
            name += "-"
        return name

    def blocks(self) -> Iterator[str]:
        for section in self.letter.sections:
            yield from self._section(section)
        yield from self._thanks()
        if self.letter.call:
            yield f"<p><strong>{self._link(self.letter.call)}</strong></p>"

    def _section(self, section: Section) -> Iterator[str]:
        if section.part is Part.LEAD:
            yield from self._lead(section.things[0])
            return
        yield self._heading(section.part, section.title)
        if section.part is Part.COMING:
            yield f"<ul>\n{''.join(map(self._date, section.things))}</ul>"
            return
        for told in section.things:
            yield from self._quote(told) if section.part is Part.QUOTES else self._entry(told, section.part)

    def _lead(self, told: Told) -> Iterator[str]:
        yield f'<h2 id="{self.anchor(Part.LEAD)}"{self._tongue(told)}>{self._title(told)}</h2>'
        yield self._picture(told.picture) if told.picture else ""
        yield from self._words(told, told.label)

    def _entry(self, told: Told, part: Part) -> Iterator[str]:
        known = words_for(self.letter.lang)[SAID[part]] if part in SAID else ""
        yield f"<h3{self._tongue(told)}>{self._title(told)}</h3>"
        yield from self._words(told, "" if told.label == known else told.label)

    def _words(self, told: Told, label: str) -> Iterator[str]:
        byline = beside((label, told.tongue, told.by, told.where), self.letter.dir)
        yield f"<p>{escape(byline)}</p>" if byline else ""
        yield f"<p{self._tongue(told)}>{escape(told.summary)}</p>" if told.summary else ""
        yield f"<p>{self._links(told)}</p>" if told.links else ""

    def _quote(self, told: Told) -> Iterator[str]:
        source = f"<cite{self._tongue(told)}>{self._title(told)}</cite>"
        parts = filter(None, (escape(told.by), source, self._links(told)))
        yield f"<blockquote{self._tongue(told)}><p>{escape(told.summary)}</p></blockquote>"
        yield f"<p>{self._dot.join(parts)}</p>"

    def _date(self, told: Told) -> str:
        title = f"<strong{self._tongue(told)}>{self._title(told)}</strong>"
        note = f"<em>{escape(told.note)}</em>" if told.note else ""
        people = escape(beside((told.tongue, told.by), self.letter.dir))
        parts = (title, note, escape(told.when), escape(told.where), people, self._links(told))
        return f"<li>{'<br>'.join(filter(None, parts))}</li>\n"

    def _thanks(self) -> Iterator[str]:
        if self.letter.thanks:
            words = words_for(self.letter.lang)
            yield self._heading("thanks", words["letter.thanks"])
            yield f"<p>{words.listed(map(self._link, self.letter.thanks))}</p>"

    def _heading(self, part: str, title: str) -> str:
        return f'<h2 id="{self.anchor(part)}">{escape(title)}</h2>'

    def _title(self, told: Told) -> str:
        return self._link(Link(told.title, told.url))

    def _links(self, told: Told) -> str:
        return self._dot.join(map(self._link, told.links))

    def _link(self, link: Link) -> str:
        """Link words, or write them alone where they lead nowhere; only to the hub itself it vouches for a link."""
        if not link.url:
            return escape(link.text)
        away = "" if self._is_own(link.url) else f' rel="{REL}"'
        return f'<a href="{escape(self._address(link.url))}"{away}>{escape(link.text)}</a>'

    def _picture(self, picture: Picture) -> str:
        """Show a picture of the hub's own: its pages load nothing from elsewhere."""
        return as_html(replace(picture, url=self._address(picture.url))) if self._is_own(picture.url) else ""

    def _is_own(self, url: str) -> bool:
        return url.startswith(self.site)

    def _address(self, url: str) -> str:
        return SITE_PLACEHOLDER + url.removeprefix(self.site) if self._is_own(url) else url

    def _tongue(self, told: Told) -> str:
        """Mark a text that is in another language than the letter."""
        same = base(told.lang) == base(self.letter.lang)
        return "" if same else f' lang="{escape(told.lang)}" dir="{direction(told.lang)}"'


def _lines(letter: Letter) -> Iterator[str]:
    """Yield what stands in a letter as plain text, a block a line."""
    for section in letter.sections:
        yield section.title
        for told in section.things:
            yield from (told.title, told.by, told.summary, told.note, told.when, told.where)
    yield from (link.text for link in letter.thanks)
    yield letter.call.text if letter.call else ""
