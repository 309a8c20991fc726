"""Teasers: how much of a summary a letter shows, so that it makes one curious and stays short."""

import re

from hubgen.portable.text import line

LEAD = (40, 60)
OTHERS = (15, 25)
"""A teaser ends with a sentence between these numbers of words, else it is cut at the second."""

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
"""Scripts that set no words apart: Thai, Lao, Burmese, Khmer, Chinese and Japanese, with their signs."""
_CHARACTER = re.compile(f"[{_UNSPACED}]")
_WORD = re.compile(rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+")
_END = re.compile(r"[.!?…؟۔][\"'’”»)\]]*(?=\s|$)|[。！？][」』”’）]*")
_CHARACTERS = 2
"""How many characters of such a script count as a word."""
_LONGEST = 16
"""No word counts for more characters than these: an address is no teaser."""


def teaser(text: str, bounds: tuple[int, int]) -> str:
    """Cut a text at the end of a sentence, else at a word; one that is short enough stays whole."""
    whole = line(text)
    least, most = (_reach(whole, words) for words in bounds)
    if most == len(whole):
        return whole
    ends = [end.end() for end in _END.finditer(whole) if least <= end.end() <= most]
    return whole[: ends[-1]] if ends else whole[:most].rstrip(" ,;:—–-，、；：،؛(（") + "…"


def _reach(text: str, words: int) -> int:
    """Say where so many words end: the length of the text where it has no more."""
    weight, end = 0.0, 0
    for word in _WORD.finditer(text):
        weight += _weight(word[0])
        if weight > words:
            return end or words * _LONGEST
        end = word.end()
    return len(text)


def _weight(word: str) -> float:
    return 1 / _CHARACTERS if _CHARACTER.fullmatch(word) else -(-len(word) // _LONGEST)
