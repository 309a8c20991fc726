"""The colours of a mail by day and by night, in which every word can be read, and its fonts by language."""

from dataclasses import dataclass

from hubgen.config.newsletter import NewsletterSettings

ENOUGH = 4.5
"""The contrast that a text needs (WCAG 2.2, 1.4.3)."""
_LIGHT, _DARK = "#fefefe", "#010101"
"""Words on a button: one of both stands out from any colour; pure white and black are inverted by some programs."""

_SANS = "'Segoe UI',-apple-system,Roboto,'Helvetica Neue',Arial,sans-serif"
_SERIF = "Georgia,'Iowan Old Style','Noto Serif',serif"
_ARABIC = "'Segoe UI','Geeza Pro','Noto Naskh Arabic','Noto Sans Arabic',Tahoma,Arial,sans-serif"
_HAN = "'Microsoft YaHei','PingFang SC','Hiragino Sans GB','Noto Sans CJK SC','Noto Sans SC',sans-serif"
_HAN_T = "'Microsoft JhengHei','PingFang TC','Noto Sans CJK TC','Noto Sans TC',sans-serif"
_KANA = "'Yu Gothic','Hiragino Sans','Noto Sans CJK JP','Noto Sans JP',sans-serif"
_HANGUL = "'Malgun Gothic','Apple SD Gothic Neo','Noto Sans CJK KR','Noto Sans KR',sans-serif"
FONTS = {
    "latin": (_SANS, _SERIF),
    "arabic": (_ARABIC, _ARABIC),
    "hans": (_HAN, _HAN),
    "hant": (_HAN_T, _HAN_T),
    "kana": (_KANA, _KANA),
    "hangul": (_HANGUL, _HANGUL),
}
"""For texts and for headings, by script: fonts of readers' systems, Windows' first, for Outlook looks no further."""
_SCRIPTS = {"ar": "arabic", "fa": "arabic", "ur": "arabic", "ja": "kana", "ko": "hangul", "zh": "hans", "yue": "hant"}
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one scheme, as #rrggbb.

    The `card` lies on the `background`; `muted` is the colour of lesser words, `accent` the community's own, and
    `on_accent` that of words on it.
    """

    background: str
    card: str
    ink: str
    muted: str
    line: str
    accent: str
    link: str
    on_accent: str


def palettes(settings: NewsletterSettings) -> tuple[Palette, Palette]:
    """Return the colours of the day and of the night; links have the community's own wherever it can be read."""
    day = _palette("#f5f1ea", "#fffdf9", "#221c16", "#5f564c", "#e6ddd0", settings.colour)
    night = _palette("#131110", "#1d1a18", "#ece5da", "#b8aea2", "#3b3530", settings.dark_colour)
    return day, night


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (#rrggbb), from 1 to 21 (WCAG 2.2, contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def script_of(lang: str) -> str:
    """Return the key of FONTS for a language tag; `latin` for all languages that have no fonts of their own."""
    first, *others = lang.lower().split("-")
    if first == "zh" and _TRADITIONAL.intersection(others):
        return "hant"
    return _SCRIPTS.get(first, "latin")


def _palette(background: str, card: str, ink: str, muted: str, line: str, own: str) -> Palette:
    legible = min(contrast(own, card), contrast(own, background)) >= ENOUGH
    on_accent = max((_LIGHT, _DARK), key=lambda one: contrast(one, own))
    return Palette(background, card, ink, muted, line, own, own if legible else ink, on_accent)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
