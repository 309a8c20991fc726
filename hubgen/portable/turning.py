"""Characters that turn the order of what stands behind them (Unicode, UAX 9), kept within their own text.

Nobody sees them. One that a name opens and does not close would turn the rest of a line that is not its own.
"""

import re

_EMBED, _EMBEDDED = "\u202a\u202b\u202d\u202e", "\u202c"
_ISOLATE, _ISOLATED = "\u2066\u2067\u2068", "\u2069"
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def closed(text: str) -> str:
    """Close what a text leaves open, and drop ends of what it never opened; a second time changes nothing."""
    if text.isascii() or not _TURNING.search(text):
        return text
    depths = [0]
    kept = _TURNING.sub(lambda sign: _kept(sign[0], depths), text)
    return kept + _ISOLATED * (len(depths) - 1) + _EMBEDDED * depths[0]


def _kept(sign: str, depths: list[int]) -> str:
    """Keep a sign that opens, and one that ends something.

    `depths` counts the embeddings that are open, for each isolate: its end is theirs too.
    """
    if sign in _EMBED:
        depths[-1] += 1
    elif sign in _ISOLATE:
        depths.append(0)
    elif sign == _EMBEDDED and depths[-1]:
        depths[-1] -= 1
    elif sign == _ISOLATED and len(depths) > 1:
        depths.pop()
    else:
        return ""
    return sign
