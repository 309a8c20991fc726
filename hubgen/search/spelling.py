"""Words as readers type them, where Pagefind would index them in another form.

Its index holds the stems of words (Snowball), and the words into which it cuts a Chinese sentence. The stemmer
does not always see through an Arabic article, and the reader's browser, which cuts the query, knows other words
than the index. So the index gets these spellings too; the query is put into the same shape in `engine.js`.
"""

import re
from collections.abc import Callable, Iterator, Mapping

_MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")
"""Signs of vowels, which may be written or not, and the stroke that makes a word longer."""
_ARTICLE = re.compile(r"\b[وف]?(?:ال|بال|كال|لل)(\w{2,})")
"""A word with the article, whatever is joined to it in front: 'the', 'and the', 'in the', 'to the'."""
_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]{3,}")


def search_variants(text: str, lang: str) -> Iterator[str]:
    """Yield further spellings of the words of a text in a language, each once; none for most languages."""
    vary = VARIANTS.get(lang.partition("-")[0])
    if vary:
        yield from dict.fromkeys(vary(text))


def _without_article(text: str) -> Iterator[str]:
    yield from _ARTICLE.findall(_MARKS.sub("", text))


def _pairs(text: str) -> Iterator[str]:
    """Yield all pairs of neighbours: most Chinese words are two characters long."""
    for run in _CHINESE.findall(text):
        yield from (run[place : place + 2] for place in range(len(run) - 1))


VARIANTS: Mapping[str, Callable[[str], Iterator[str]]] = {"ar": _without_article, "zh": _pairs}
"""The function that makes the variants of a text, by language."""
