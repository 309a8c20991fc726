"""A letter as an HTML document for mail programs: tables, styles at every element, nothing fetched but pictures."""

import re
from dataclasses import dataclass
from functools import lru_cache

from css_inline import CSSInliner
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from hubgen.config.newsletter import NewsletterSettings
from hubgen.newsletter.letter import Letter, LetterEntry
from hubgen.newsletter.mail.outlet import Outlet
from hubgen.newsletter.mail.prepare import UNSUBSCRIBE_MARK, footer_links, more_text
from hubgen.newsletter.mail.style import FONTS, palettes, script_of
from hubgen.portable.mail_html import fit_size
from hubgen.portable.template_escape import escape_placeholders_css, escape_placeholders_html
from hubgen.portable.text import SEPARATORS, join_inline
from hubgen.words import direction, words_for

_FILL = "\ufdd2"
_FILLER = "&#8199;&#65279;&#847;" * 60
"""Keeps what follows out of a mail program's list; written by number, for odd characters make Gmail cut mails."""
_OURS = "\ufdd3"
_COMMENT = re.compile(f"<!--{_OURS}(.*?(?:-->|\\Z))", re.DOTALL)
"""A comment of the template's own: marked, so that nothing that an author wrote is taken for one."""
_INLINED = re.compile("<style>[^<]*</style>\\s*")
"""The rest of the first style sheet, which is of no use: it fits nothing in this letter."""
_STYLE_ENDS = "</style><title>"


@dataclass(frozen=True, slots=True)
class EntryLayout:
    """An entry with the line about it, the direction and script of its words, and its picture's size.

    `foreign` says that these words are in another language than the letter.
    """

    entry: LetterEntry
    about: str
    foreign: bool
    dir: str
    script: str
    width: int
    height: int | None


def html_of(letter: Letter, settings: NewsletterSettings, leave: str, outlet: Outlet) -> str:
    """Return a prepared letter as a whole HTML document; `leave` is the address to leave the list, "" for none."""
    html = _inliner().inline(_filled(letter, settings, bool(leave)))
    head, end, body = html.partition(_STYLE_ENDS)  # nothing that an author wrote stands before it
    escaped = escape_placeholders_css(_INLINED.sub("", head, 1)) + end + escape_placeholders_html(body)
    escaped = _COMMENT.sub(lambda found: outlet.preserve_comment(f"<!--{found[1]}"), escaped)
    return escaped.replace(_FILL, _FILLER).replace(UNSUBSCRIBE_MARK, leave.replace('"', "&quot;"))


def _filled(letter: Letter, settings: NewsletterSettings, leaves: bool) -> str:
    words, script = words_for(letter.lang), script_of(letter.lang)
    day, night = palettes(settings)
    layouts = [[_layout(entry, letter) for entry in section.entries] for section in letter.sections]
    number = "" if letter.number is None else words.say("mail.number", number=letter.number)
    more = [more_text(section.more, words) for section in letter.sections]
    scripts = {script, *(layout.script for section in layouts for layout in section)}
    return (
        _templates()
        .get_template("letter.html")
        .render(
            letter=letter,
            sections=list(zip(letter.sections, layouts, more, strict=True)),
            more_thanks=more_text(letter.more_thanks, words),
            words=words,
            opening=Markup(letter.opening),  # noqa: S704 - made by portable.mail_html
            footer=footer_links(letter, leaves, words),
            edition=join_inline([number, letter.day], letter.dir),
            filler=_FILL,
            between=SEPARATORS[letter.dir],
            ours=_OURS,
            start="right" if letter.dir == "rtl" else "left",
            script=script,
            fonts=[(name, Markup(texts), Markup(heads)) for name, (texts, heads) in FONTS.items() if name in scripts],  # noqa: S704 - ours
            day=day,
            night=night,
        )
    )


def _layout(entry: LetterEntry, letter: Letter) -> EntryLayout:
    picture = entry.picture
    width, height = fit_size(picture.width, picture.height) if picture else (0, None)
    about = join_inline([entry.label, entry.language_label, entry.byline, entry.place], letter.dir)
    return EntryLayout(
        entry, about, entry.lang != letter.lang, direction(entry.lang), script_of(entry.lang), width, height
    )


@lru_cache
def _templates() -> Environment:
    loader = PackageLoader("hubgen", "templates/mail")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


@lru_cache
def _inliner() -> CSSInliner:
    return CSSInliner(
        keep_style_tags=True, remove_inlined_selectors=True, load_remote_stylesheets=False, minify_css=True
    )
