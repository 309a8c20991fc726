"""A letter as plain HTML: for its page in the archive, for the search, and for the newsletter's feed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape

from hubgen.model.language import base
from hubgen.model.output import SITE_PLACEHOLDER, Rendered, TocEntry
from hubgen.newsletter.letter import Letter, LetterEntry, LetterLink, Section, SectionKind
from hubgen.portable.describe import picture_html
from hubgen.portable.template_escape import escape_placeholders_html
from hubgen.portable.text import SEPARATORS, join_inline
from hubgen.render.allow import REL
from hubgen.words import direction, words_for

ALIKE = {SectionKind.STORIES: "kind.story", SectionKind.RECAPS: "kind.recap", SectionKind.RESOURCES: "kind.resource"}
"""The label that the heading of a section makes needless."""


def letter_page(letter: Letter, body: Rendered, site: str) -> Rendered:
    """Return the rendered body of an issue with its whole letter behind its opening: HTML, headings and text.

    Addresses that begin with `site` are the hub's own. Feeds go to mail services too, so nothing is a placeholder.
    """
    page = _Page(letter, body.html, site)
    headings = [TocEntry(2, page.anchor(name), title) for name, title in page.headings()]
    html = "\n".join(filter(None, (body.html, *page.blocks())))
    text = "\n".join(filter(None, (body.text, *_lines(letter))))
    return replace(body, html=escape_placeholders_html(html), headings=(*body.headings, *headings), text=text)


@dataclass(frozen=True, slots=True)
class _Page:
    letter: Letter
    opening: str
    site: str

    def headings(self) -> Iterator[tuple[str, str]]:
        """Yield the name and the words of each section's heading; the lead's is its own title."""
        for section in self.letter.sections:
            yield section.kind, section.title or section.entries[0].title
        if self.letter.thanks:
            yield "thanks", words_for(self.letter.lang)["letter.thanks"]

    def anchor(self, name: str) -> str:
        """Return the id of a section's heading, which none in the opening has."""
        anchor = f"letter-{name}"
        while f'id="{anchor}"' in self.opening:
            anchor += "-"
        return anchor

    def blocks(self) -> Iterator[str]:
        for section in self.letter.sections:
            yield from self._section(section)
        if self.letter.thanks:
            words = words_for(self.letter.lang)
            yield self._heading("thanks", words["letter.thanks"])
            yield f"<p>{words.listed(map(self._link, self.letter.thanks))}</p>"
        if self.letter.call:
            yield f"<p><strong>{self._link(self.letter.call)}</strong></p>"

    def _section(self, section: Section) -> Iterator[str]:
        if section.kind is SectionKind.LEAD:
            yield from self._lead(section.entries[0])
            return
        yield self._heading(section.kind, section.title)
        if section.kind is SectionKind.COMING:
            yield f"<ul>\n{''.join(map(self._date, section.entries))}</ul>"
            return
        for entry in section.entries:
            yield from self._quote(entry) if section.kind is SectionKind.QUOTES else self._entry(entry, section.kind)

    def _lead(self, entry: LetterEntry) -> Iterator[str]:
        yield f'<h2 id="{self.anchor(SectionKind.LEAD)}"{self._lang(entry)}>{self._title(entry)}</h2>'
        if entry.picture and self._is_own(entry.picture.url):  # the hub's pages load nothing from elsewhere
            yield picture_html(replace(entry.picture, url=self._address(entry.picture.url)))
        yield from self._about(entry, entry.label)

    def _entry(self, entry: LetterEntry, kind: SectionKind) -> Iterator[str]:
        known = words_for(self.letter.lang)[ALIKE[kind]] if kind in ALIKE else ""
        yield f"<h3{self._lang(entry)}>{self._title(entry)}</h3>"
        yield from self._about(entry, "" if entry.label == known else entry.label)

    def _about(self, entry: LetterEntry, label: str) -> Iterator[str]:
        about = join_inline((label, entry.language_label, entry.byline, entry.place), self.letter.dir)
        yield f"<p>{escape(about)}</p>" if about else ""
        yield f"<p{self._lang(entry)}>{escape(entry.summary)}</p>" if entry.summary else ""
        yield f"<p>{self._links(entry)}</p>" if entry.links else ""

    def _quote(self, entry: LetterEntry) -> Iterator[str]:
        source = f"<cite{self._lang(entry)}>{self._title(entry)}</cite>"
        yield f"<blockquote{self._lang(entry)}><p>{escape(entry.summary)}</p></blockquote>"
        parts = filter(None, (escape(entry.byline), source, self._links(entry)))
        yield f"<p>{SEPARATORS[self.letter.dir].join(parts)}</p>"

    def _date(self, entry: LetterEntry) -> str:
        title = f"<strong{self._lang(entry)}>{self._title(entry)}</strong>"
        note = f"<em>{escape(entry.note)}</em>" if entry.note else ""
        people = escape(join_inline((entry.language_label, entry.byline), self.letter.dir))
        parts = (title, note, escape(entry.date_text), escape(entry.place), people, self._links(entry))
        return f"<li>{'<br>'.join(filter(None, parts))}</li>\n"

    def _heading(self, name: str, title: str) -> str:
        return f'<h2 id="{self.anchor(name)}">{escape(title)}</h2>'

    def _title(self, entry: LetterEntry) -> str:
        return self._link(LetterLink(entry.title, entry.url))

    def _links(self, entry: LetterEntry) -> str:
        return SEPARATORS[self.letter.dir].join(map(self._link, entry.links))

    def _link(self, link: LetterLink) -> str:
        """Link words, or write them alone where they lead nowhere; only to the hub itself it vouches for a link."""
        if not link.url:
            return escape(link.text)
        away = "" if self._is_own(link.url) else f' rel="{REL}"'
        return f'<a href="{escape(self._address(link.url))}"{away}>{escape(link.text)}</a>'

    def _is_own(self, url: str) -> bool:
        return url.startswith(self.site)

    def _address(self, url: str) -> str:
        return SITE_PLACEHOLDER + url.removeprefix(self.site) if self._is_own(url) else url

    def _lang(self, entry: LetterEntry) -> str:
        """Mark a text that is in another language than the letter."""
        same = base(entry.lang) == base(self.letter.lang)
        return "" if same else f' lang="{escape(entry.lang)}" dir="{direction(entry.lang)}"'


def _lines(letter: Letter) -> Iterator[str]:
    """Yield the plain text of a letter, a block a line."""
    for section in letter.sections:
        yield section.title
        for entry in section.entries:
            yield from (entry.title, entry.byline, entry.summary, entry.note, entry.date_text, entry.place)
    yield from (link.text for link in letter.thanks)
    yield letter.call.text if letter.call else ""
