"""Headers in every style that authors use, each with what it says."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from hubgen.model.hub import Hub
from hubgen.read import load_hub
from tests.builders import config

WORDS = st.text("abc ÄÖß第一步مرحبا😀'\"#:,-{}[]|>&*!%@\\", min_size=1, max_size=12).map(lambda text: f"w{text}w")
"""Words with all the signs that mean something in a header."""
PLAIN = st.text("abc é第م😀", min_size=1, max_size=9).map(lambda text: f"w{text}w")
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@dataclass(frozen=True)
class Written:
    """A file as an author wrote it, and which quote of it is meant, if any."""

    path: str
    text: str
    quote: int | None = None


def read(written: Written | str, path: str = "") -> Hub:
    """Read a file with hubgen's own reader."""
    text, path = (written.text, written.path) if isinstance(written, Written) else (written, path)
    with TemporaryDirectory() as folder:
        file = Path(folder, path)
        file.parent.mkdir(parents=True)
        file.write_bytes(text.encode())
        return load_hub(Path(folder), config())


def quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def single(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def folded(indent: str) -> Callable[[str], str]:
    return lambda words: f">-\n{indent}{words}\n{indent}and on"


def _title(draw: st.DrawFn, indent: str) -> str:
    style = draw(st.sampled_from([quoted, single, folded(indent)]))
    return style(draw(WORDS)) if draw(st.booleans()) else draw(PLAIN)


@st.composite
def block_stories(draw: st.DrawFn) -> Written:
    """A story whose header is in block style, with comments, empty keys, quotes and keys of other tools."""
    pad = draw(st.sampled_from(["", "  "]))
    lines = [
        f"title: {_title(draw, pad + '    ')}",
        draw(st.sampled_from(["authors: ada", "authors:\n" + pad + "- ada # who", "author: [ada, bo]"])),
        *draw(st.sets(st.sampled_from(["# date: not here", "outcome: |\n" + pad + "   One\n\n" + pad + "   two", ""]))),
        *draw(st.sampled_from([[], ["date:"], ["date:   # when?"], ["date: "], ["publishDate:"], ["date: ~"]])),
    ]
    quotes, count = draw(_quotes(pad))
    lines = draw(st.permutations([*lines, quotes] if quotes else lines))
    text = "\n".join(["---", *(pad + line for line in lines), "---", "Words."])
    quote = draw(st.sampled_from([None, *range(count)]))
    return Written("stories/a.md", _ended(draw, text), quote)


@st.composite
def _quotes(draw: st.DrawFn, pad: str) -> tuple[str, int]:
    inner = pad + draw(st.sampled_from(["", "  "]))
    shapes = [
        lambda words: f"- {words}",
        lambda words: f"- text: {words}\n{inner}  by: ada",
        lambda words: f"- by: ada # who\n{inner}  text: {words}\n{inner}  date:",
        lambda words: f"- text: >\n{inner}      {words}\n\n{inner}      more",
        lambda words: f"- {{text: {quoted(words)}, by: ada}}",
        lambda words: f"-   {{ {quoted('text')}: {quoted(words)} }}",
        lambda words: f"- {quoted(words)} # said late",
        lambda words: f"- {single(words)}",
    ]
    words = draw(st.lists(PLAIN.map(str.strip), max_size=3, unique=True))
    if not words:
        return "", 0
    if draw(st.booleans()):
        return f"quotes: [{', '.join(draw(st.sampled_from([quoted(one), one])) for one in words)}]", len(words)
    lines = [inner + draw(st.sampled_from(shapes))(one) for one in words]
    return "quotes:\n" + "\n".join(lines), len(words)


@st.composite
def json_stories(draw: st.DrawFn) -> Written:
    """A story whose header is JSON."""
    quotes = draw(st.lists(st.one_of(WORDS, st.fixed_dictionaries({"text": WORDS, "by": WORDS})), max_size=2))
    data = {"title": draw(WORDS), "authors": ["ada"], "quotes": quotes}
    data |= draw(st.sampled_from([{}, {"date": None}, {"date": ""}]))
    keys = draw(st.permutations(list(data)))
    indent = draw(st.sampled_from(["", "  ", "\t"]))
    header = json.dumps({key: data[key] for key in keys}, ensure_ascii=False, indent=indent)
    different = len({json.dumps(one) for one in quotes}) == len(quotes)
    quote = draw(st.sampled_from([None, *range(len(quotes))])) if different else None
    return Written("stories/a.md", _ended(draw, header + "\nWords."), quote)


@st.composite
def toml_stories(draw: st.DrawFn) -> Written:
    """A story whose header is TOML, with tables, inline tables or plain words as quotes."""
    words = draw(st.lists(PLAIN.map(str.strip), max_size=3, unique=True))
    tables = "\n".join(f'[[quotes]]\ntext = "{one}"' for one in words)
    inline = f"quotes = [{', '.join(f'''{{ text = '{one}', by = 'ada' }}''' for one in words)}]"
    plain = f"quotes = [{', '.join(quoted(one) for one in words)}]"
    quotes = draw(st.sampled_from([tables, inline, plain])) if words else ""
    own = ['title = "' + draw(PLAIN) + '"', 'authors = ["ada"] # who', *draw(st.sampled_from([[], ['date = ""']]))]
    own = draw(st.permutations([own[0] if draw(st.booleans()) else 'title = """\nA\nb"""', *own[1:]]))
    quote = draw(st.sampled_from([None, *range(len(words))]))
    return Written("stories/a.md", _ended(draw, "\n".join(["+++", *own, quotes, "+++", "Words."])), quote)


@st.composite
def libraries(draw: st.DrawFn) -> Written:
    """A library of three entries; the one with the uid `one` is meant."""
    shapes = [
        "- uid: {uid}\n  title: {title}\n  link: https://example.org/",
        "- title: {title}\n  link: https://example.org/\n  uid: {uid} # for ever",
        "-   link: https://example.org/\n    uid: {uid}\n    title: {title}",
        "- {{uid: {uid}, title: {title}, link: 'https://example.org/'}}",
        "- {{\n    uid: {uid},\n    link: 'https://example.org/',\n    title: {title}\n  }}",
        '- {{"title": {title}, "uid": "{uid}", "link": "https://example.org/", "date": }}',
        "- uid: {uid}\n  date:\n  title: {title}\n  link: https://example.org/",
    ]
    uids = draw(st.permutations(["one", "two", "three"]))
    entries = [draw(st.sampled_from(shapes)).format(uid=uid, title=quoted(draw(WORDS))) for uid in uids]
    apart = draw(st.sampled_from(["\n", "\n\n", "\n# next\n"]))
    return Written("resources/links.yml", _ended(draw, apart.join(entries)))


def _ended(draw: st.DrawFn, text: str) -> str:
    mark, end = draw(st.sampled_from(["", "\ufeff"])), draw(ENDS)
    return mark + (text + draw(st.sampled_from(["", "\n"]))).replace("\n", end)


def inserted(old: str, new: str) -> bool:
    """Tell whether a text is another with something put in at one place."""
    more = len(new) - len(old)
    return more > 0 and any(new[:at] + new[at + more :] == old for at in range(len(old) + 1))
