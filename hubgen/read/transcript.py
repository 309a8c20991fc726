"""What a transcript says: the words of a WebVTT or SubRip file, by paragraphs and without the times."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

ENDINGS = (".vtt", ".srt")
LONG = 400
"""From how many characters a paragraph ends with its sentence."""

_TIMES = "-->"
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s++([^<>]++)>")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,200}>|<\d[\d:.]*>|\{\\[^{}]{0,200}\}")
_LAST = re.compile(r"[.!?…。！？؟][\"'»”’)]*$")


def is_transcript(name: str) -> bool:
    """Tell whether a file is a transcript by its name."""
    return name.lower().endswith(ENDINGS)


def paragraphs(text: str) -> tuple[str, ...]:
    """Join what is said: a paragraph ends where another speaks, and after a sentence once it is long."""
    return tuple(_joined(_said(text)))


def _said(text: str) -> Iterator[tuple[str, str]]:
    """Yield who speaks, where that is said, and the words of each cue."""
    for block in re.split(r"\n[ \t]*\n", text):
        lines = block.strip().split("\n")
        times = next((number for number, line in enumerate(lines[:2]) if _TIMES in line), None)
        if times is not None:  # else it is the file's header, a note or a style
            words = " ".join(lines[times + 1 :])
            voice = _VOICE.search(words)
            yield unescape(voice[1]).strip() if voice else "", " ".join(unescape(_MARKUP.sub("", words)).split())


def _joined(cues: Iterable[tuple[str, str]]) -> Iterator[str]:
    open_: list[str] = []
    length, speaker = 0, ""
    for voice, words in cues:
        other = bool(voice) and voice != speaker
        if open_ and (other or (length >= LONG and _LAST.search(open_[-1]))):
            yield " ".join(open_)
            open_, length = [], 0
        name, speaker = (f"{voice}: ", voice) if other else ("", speaker)
        if said := f"{name}{words}".strip():
            length += len(said) + bool(open_)
            open_.append(said)
    if open_:
        yield " ".join(open_)
