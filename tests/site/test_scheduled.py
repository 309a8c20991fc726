"""What is dated in the future is nowhere in a site, until the hub's own clock reaches its day."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import hubgen

BEFORE, AT = "2026-06-30 23:59", "2026-07-01 00:00"
"""A minute before a day begins in Edmonton, and its first."""

SETTINGS = """\
site_name: A hub
site_url: https://example.org/
docs_dir: content
theme: material
plugins:
  - hubgen:
      authority: example.org,2026
      timezone: America/Edmonton
      languages: [en, zh]
      rhythm: {page: true}
"""
DAY = "date: 2026-07-01"
NEW = f"{DAY}\nsummary: zq{{0}}summary\naliases: /zq{{0}}alias/\nimage: zq{{0}}picture.png\n"
MARKS = ("title", "file", "body", "summary", "alias", "picture", "bytes")


def new(kind: str, *lines: str, title: str = "title") -> str:
    """Write an item that is not out yet; each of its parts has a word of its own."""
    own = "".join(f"{line}\n" for line in lines)
    return f"---\n{title}: Zq{kind}title\n{NEW.format(kind)}{own}---\n\nHere is zq{kind}body.\n"


SCHEDULED = {
    "stories/zqstoryfile.md": new("story", "speakers: Zqstoryspeaker", "topics: zqstorytopic", "event: may"),
    "resources/zqresourcefile.md": new("resource", "link: https://zqresourcelink.example/"),
    "events/zqeventfile.md": new("event", "start: 2026-08-07 18:30", "series: circle", "place: Zqeventplace"),
    "recaps/may.md": new("recap", "event: may", "thanks: Zqrecapthanks"),
    "series/zqseriesfile.md": new("series", "start: 2026-07-03 18:30", "repeats: every first Friday"),
    "people/zqpersonfile.md": new("person", "also_known_as: Zqpersonother", title="name"),
    "chapters/zqchapterfile.md": new("chapter", "city: Zqchaptercity"),
    "topics/zqtopicfile.md": new("topic", "label: {en: Zqtopiclabel, zh: Zqtopiclabelzh}"),
    "newsletter/zqissuefile.md": new("issue", "items: [story/out, story/zqstoryfile]"),
    "zqpagefile.md": new("page"),
    "canvas.md": f"---\ntitle: Canvas\n{DAY}\n---\n\n## Purpose\n\nHere is zqcanvasbody.\n",
    "stories/index.md": f"---\ntitle: Zqprefacetitle\n{DAY}\n---\n\nHere is zqprefacebody.\n",
    "stories/out.zh.md": f"---\ntitle: Zqtranslationtitle\n{DAY}\n---\n\nHere is zqtranslationbody.\n",
    "resources/shelf.yml": f"- {{title: Zqentrytitle, helps: zqentryhelps, link: https://zqentrylink.example/, {DAY}}}",
}
OUT = {
    "people/ada.md": "---\nname: Ada Example\n---\n",
    "series/circle.md": "---\ntitle: Circle\nstart: 2026-01-02 18:30\nrepeats: every first Friday\n---\n",
    "stories/out.md": f"""\
---
title: Out
date: 2026-05-02
authors: [ada, zqpersonfile, Zqpersontitle, Zqpersonother]
topics: [zqtopicfile, Zqtopiclabel]
event: zqeventfile
helped_by: zqpersonfile
quotes:
  - {{text: Said before., by: ada, date: 2026-05-02}}
  - {{text: Here is zqstoryquote., by: Zqquotespeaker, {DAY}}}
---

See [a story](zqstoryfile.md), [an event](../events/zqeventfile.md), [a page](../zqpagefile.md)
and [an entry](../resources/zqentrytitle.md).
""",
    "events/may.md": """\
---
title: May
start: 2026-05-01 18:30
date: 2026-04-01
series: circle
speakers: [ada, zqpersonfile]
chapter: zqchapterfile
changes:
  - {on: 2026-07-01, why: Here is zqchangewhy}
---
""",
    "recaps/april.md": f"""\
---
title: April
date: 2026-04-20
event: april
resources: [zqresourcefile]
quotes:
  - {{text: Here is zqrecapquote., by: ada, {DAY}}}
---
""",
    "events/april.md": "---\ntitle: April\nstart: 2026-04-03 18:30\ndate: 2026-03-01\nseries: circle\n---\n",
    "newsletter/2026-05.md": "---\ntitle: May\ndate: 2026-05-20\nitems: [story/out, story/zqstoryfile]\n---\n",
}


def words() -> set[str]:
    """List all words that begin with zq, but those that only a reader of the sources would see."""
    kinds = [Path(path).stem.removeprefix("zq").removesuffix("file") for path in SCHEDULED if "file.md" in path]
    marked = {f"zq{kind}{mark}" for kind in (*kinds, "recap") for mark in MARKS} - {"zqrecapfile"}
    further = {
        "speaker": "story quote", "topic": "story", "link": "resource entry", "place": "event", "thanks": "recap",
        "other": "person", "city": "chapter", "label": "topic", "labelzh": "topic", "quote": "story recap",
        "why": "change", "helps": "entry", "title": "entry preface translation", "body": "canvas preface translation",
    }  # fmt: skip
    return marked | {f"zq{kind}{mark}" for mark, kinds in further.items() for kind in kinds.split()}


def write(folder: Path) -> Path:
    (folder / "content").mkdir()
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    for name, text in {**SCHEDULED, **OUT}.items():
        path = folder / "content" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    for word in words():
        if word.endswith("picture"):
            for path in {(folder / "content" / name).parent for name, text in SCHEDULED.items() if word in text}:
                (path / f"{word}.png").write_bytes(word.replace("picture", "bytes").encode())
    return folder


def traces(site: Path) -> Iterator[bytes]:
    """Yield the name and the bytes of every file, those of the search index unpacked."""
    for path in site.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            yield path.relative_to(site).as_posix().encode().lower()
            yield (gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data).lower()


def found(folder: Path, as_of: str) -> set[str]:
    """Say which of the words a site built at a moment holds."""
    done = hubgen(folder, "build", "--as-of", as_of)
    assert done.returncode == 0, done.stdout + done.stderr
    output = b"\n".join(traces(folder / "site"))
    return {word for word in words() if word.encode() in output}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("hub"))


def test_a_minute_before_its_day_nothing_of_an_item_is_in_the_site(folder: Path) -> None:
    assert found(folder, BEFORE) == set()


def test_from_the_first_minute_of_its_day_in_the_hubs_zone_all_of_it_is(folder: Path) -> None:
    assert found(folder, AT) == words()


def test_an_instant_in_another_zone_is_the_same_instant(folder: Path) -> None:
    assert found(folder, "2026-07-01 05:59Z") == set()
    assert found(folder, "2026-07-01 06:00Z") == words()
