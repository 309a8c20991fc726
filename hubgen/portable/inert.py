"""Nothing that an author wrote is a placeholder to a mail service.

Services run what they are given through template engines: `{{ }}`, `{% %}`, `{# #}` (Liquid, Django, Go, Jinja),
`*|…|*` (Mailchimp), `[[ ]]`, `%% %%`, `${ }`. Before all that, listmonk makes `{{ TrackLink … }}` of any address that
ends in `@TrackLink`. Readers see these signs as they were written; engines find none.
"""

import re

_ENTITIES = {"{": "&#123;", "}": "&#125;", "|": "&#124;", "[": "&#91;", "]": "&#93;", "%": "&#37;", "@": "&#64;"}
_SIGN = r"\{\{|\}\}|\{[%#$]|[%#]\}|\*\||\|\*|\[\[|\]\]|%%|\$\{|@TrackLink"
_HTML = re.compile(r"[{}|]|\[{2,}|\]{2,}|%{2,}|@(?=TrackLink)")
_PLAIN = re.compile(f"(?=({_SIGN}))(.)", re.DOTALL)
_CODES = {"{": "%7B", "}": "%7D", "|": "%7C", "[": "%5B", "]": "%5D", " ": "%20", "%": "%25", "@": "%40"}
_URL = re.compile(r"[{}|\[\] ]|%(?![0-9A-Fa-f]{2})|@(?=TrackLink)")
BREAK = "\u200b"
"""Zero width space: seen by nobody, and no engine's sign goes on behind it."""
PLACEHOLDER = re.compile(_SIGN)
"""What an engine may take for the beginning or the end of a placeholder."""


def inert_html(html: str) -> str:
    """Write the signs as character references, in text and in attributes; not for style sheets."""
    return _HTML.sub(lambda sign: "".join(_ENTITIES[char] for char in sign[0]), html)


def inert_text(text: str) -> str:
    """Part the signs by a space of no width; a text without them stays as it is, and a second time changes nothing."""
    return _PLAIN.sub(lambda sign: sign[2] + BREAK, text)


def inert_url(url: str) -> str:
    """Percent-encode the signs of an address, and put it on one line without spaces."""
    return _URL.sub(lambda sign: _CODES[sign[0]], " ".join(url.split()))


def inert_css(css: str) -> str:
    """Part the signs in a style sheet by a line's end, which means nothing there."""
    return _PLAIN.sub(lambda sign: sign[2] + "\n", css)
