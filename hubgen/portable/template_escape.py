"""Nothing that an author wrote is a placeholder to a mail service.

Services run what they are given through template engines: `{{ }}`, `{% %}`, `{# #}` (Liquid, Django, Go, Jinja),
`*|…|*` (Mailchimp), `[[ ]]`, `%% %%`, `${ }`. Before all that, listmonk makes `{{ TrackLink … }}` of any address that
ends in `@TrackLink`. Readers see these signs as they were written; engines find none.
"""

import re

_SIGN = r"\{\{|\}\}|\{[%#$]|[%#]\}|\*\||\|\*|\[\[|\]\]|%%|\$\{|@TrackLink"
PLACEHOLDER = re.compile(_SIGN)
"""The signs that an engine may take for the beginning or the end of a placeholder."""
BREAK = "\u200b"
"""Zero width space: seen by nobody, and no engine's sign goes on behind it."""
_HTML = re.compile(r"[{}|]|\[{2,}|\]{2,}|%{2,}|@(?=TrackLink)")
_PLAIN = re.compile(f"(?=({_SIGN}))(.)", re.DOTALL)
_URL = re.compile(r"[{}|\[\] ]|%(?![0-9A-Fa-f]{2})|@(?=TrackLink)")


def escape_placeholders_html(html: str) -> str:
    """Return HTML with signs of templates (`{{`, `*|`, `%%` …) as character references; not for style sheets."""
    return _HTML.sub(lambda sign: "".join(f"&#{ord(char)};" for char in sign[0]), html)


def escape_placeholders_text(text: str) -> str:
    """Return plain text with a space of no width in each sign of a template (`{{`, `*|` …); twice changes no more."""
    return _PLAIN.sub(lambda sign: sign[2] + BREAK, text)


def escape_placeholders_url(url: str) -> str:
    """Return an address on one line, with signs of templates (`{`, `|`, a lone `%` …) and spaces percent-encoded."""
    return _URL.sub(lambda sign: f"%{ord(sign[0]):02X}", " ".join(url.split()))


def escape_placeholders_css(css: str) -> str:
    """Return a style sheet with a line's end in each sign of a template (`{{`, `{%` …), which means nothing there."""
    return _PLAIN.sub(lambda sign: sign[2] + "\n", css)
