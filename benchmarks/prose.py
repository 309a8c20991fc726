"""Sentences, paragraphs and titles in a language, always the same for the same seed."""

from random import Random
from typing import TypeVar

from benchmarks.vocabulary import COMMON, OTHERS, UNSPACED, invented, weights

T = TypeVar("T")

EMPHASES = ("**{}**", "*{}*", "`{}`")


class Prose:
    """A writer of one document."""

    def __init__(self, seed: str, lang: str = "en") -> None:
        self._chance = Random(seed)
        self._lang = lang

    def pick(self, *choices: T) -> T:
        """Choose one."""
        return self._chance.choice(choices)

    def number(self, below: int) -> int:
        """Choose a number."""
        return self._chance.randrange(below)

    def some(self, population: int, count: int) -> list[int]:
        """Choose several different numbers below `population`."""
        return self._chance.sample(range(population), min(count, population))

    def rare(self) -> str:
        """Choose one invented word."""
        return self._chance.choice(invented())

    def title(self, length: int = 5) -> str:
        """Write a title."""
        return self._capital(self._joined(self._words(length)))

    def sentence(self) -> str:
        """Write a sentence; one in four holds something emphasised."""
        words = self._words(self._chance.randint(8, 18))
        if self._chance.random() < 0.25 and self._lang not in UNSPACED:
            place = self._chance.randrange(1, len(words))
            words[place] = self._chance.choice(EMPHASES).format(words[place])
        return self._capital(self._joined(words)) + ("。" if self._lang in UNSPACED else ".")

    def paragraph(self, sentences: int) -> str:
        """Write a paragraph."""
        return self._joined([self.sentence() for _ in range(sentences)])

    def points(self, count: int, marker: str = "-") -> str:
        """Write a list."""
        return "\n".join(f"{marker} {self.sentence()}" for _ in range(count))

    def _words(self, count: int) -> list[str]:
        if self._lang != "en":
            return self._chance.choices(OTHERS[self._lang].split(), k=count)
        rarer = self._chance.choices(invented(), cum_weights=weights(), k=count)
        return [word if self._chance.random() < 0.55 else self._chance.choice(COMMON) for word in rarer]

    def _joined(self, parts: list[str]) -> str:
        return ("" if self._lang in UNSPACED else " ").join(parts)

    @staticmethod
    def _capital(text: str) -> str:
        return text[:1].upper() + text[1:]
