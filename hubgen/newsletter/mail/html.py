"""A letter as an HTML document for mail programs: tables, styles at every element, nothing fetched but pictures."""

import re
from dataclasses import dataclass
from functools import lru_cache

from css_inline import CSSInliner
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from hubgen.config.newsletter import NewsletterSettings
from hubgen.newsletter.letter import Told
from hubgen.newsletter.mail.abridge import Abridged
from hubgen.newsletter.mail.colours import palettes
from hubgen.newsletter.mail.fonts import FONTS, script_of
from hubgen.newsletter.mail.links import LEAVE, footer_links
from hubgen.newsletter.mail.more import more_of
from hubgen.newsletter.mail.outlet import Outlet
from hubgen.portable.beside import DOTS, beside
from hubgen.portable.inert import inert_css, inert_html
from hubgen.portable.mailable import fitted
from hubgen.words import direction, words_for

_FILL = "\ufdd2"
_FILLER = "&#8199;&#65279;&#847;" * 60
"""Keeps what follows out of a mail program's list; written by number, for odd characters make Gmail cut mails."""
_OURS = "\ufdd3"
_COMMENT = re.compile(f"<!--{_OURS}(.*?(?:-->|\\Z))", re.DOTALL)
"""A comment of the template's own: marked, so that nothing that an author wrote is taken for one."""
_INLINED = re.compile("<style>[^<]*</style>\\s*")
"""What is left of the first style sheet is of no use: it fits nothing in this letter."""
_STYLE_ENDS = "</style><title>"


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing, with the direction and script of its words and its picture's size.

    `foreign` says that these words are in another language than the letter.
    """

    told: Told
    foreign: bool
    dir: str
    script: str
    width: int
    height: int | None


def html_of(version: Abridged, settings: NewsletterSettings, leave: str, outlet: Outlet) -> str:
    """Write a letter, ready to be sent, as a whole HTML document; `leave` is where its link to leave the list leads."""
    html = _inliner().inline(_filled(version, settings, bool(leave)))
    head, end, body = html.partition(_STYLE_ENDS)  # nothing that an author wrote stands before it
    inert = inert_css(_INLINED.sub("", head, 1)) + end + inert_html(body)
    inert = _COMMENT.sub(lambda found: outlet.keep(f"<!--{found[1]}"), inert)
    return inert.replace(_FILL, _FILLER).replace(LEAVE, leave.replace('"', "&quot;"))


def _filled(version: Abridged, settings: NewsletterSettings, leaves: bool) -> str:
    letter, words = version.letter, words_for(version.letter.lang)
    day, night = palettes(settings)
    entries = [[_entry(told, letter.lang) for told in block.things] for block in version.blocks]
    more = [more_of(block.more, words) for block in version.blocks]
    return (
        _templates()
        .get_template("letter.html")
        .render(
            letter=letter,
            blocks=list(zip(version.blocks, entries, more, strict=True)),
            thanks=version.thanks,
            more_thanks=more_of(version.more_thanks, words),
            words=words,
            opening=Markup(letter.opening),  # noqa: S704 - made by portable.mailable
            footer=footer_links(letter, leaves, words),
            number="" if letter.number is None else words.say("mail.number", number=letter.number),
            filler=_FILL,
            beside=beside,
            between=DOTS[letter.dir],
            ours=_OURS,
            start=_start(letter.dir),
            script=script_of(letter.lang),
            fonts=_fonts({script_of(letter.lang), *(entry.script for things in entries for entry in things)}),
            day=day,
            night=night,
        )
    )


def _entry(told: Told, lang: str) -> Entry:
    picture = told.picture
    width, height = fitted(picture.width, picture.height) if picture else (0, None)
    return Entry(told, told.lang != lang, direction(told.lang), script_of(told.lang), width, height)


def _start(written: str) -> str:
    return "right" if written == "rtl" else "left"


def _fonts(scripts: set[str]) -> list[tuple[str, Markup, Markup]]:
    return [(name, Markup(texts), Markup(heads)) for name, (texts, heads) in FONTS.items() if name in scripts]  # noqa: S704 - ours


@lru_cache
def _templates() -> Environment:
    loader = PackageLoader("hubgen", "templates/mail")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


@lru_cache
def _inliner() -> CSSInliner:
    return CSSInliner(
        keep_style_tags=True, remove_inlined_selectors=True, load_remote_stylesheets=False, minify_css=True
    )
