"""All that Material's Markdown offers looks as it does unsanitised, and works."""

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from struct import pack
from typing import Any
from zlib import compress, crc32

import pytest
from playwright.sync_api import Browser, Page, expect

from hubgen.render.converter import Converter
from tests.cli.running import hub_at, hubgen
from tests.render.rendering import SETTINGS
from tests.webserver import serving

pytestmark = pytest.mark.browser

KITCHEN = Path(__file__).parent.parent / "render" / "kitchen.md"
START, END = "<p>The start.</p>", "<p>The end.</p>"
MORE = """
=== "First tab"

    Eins

=== "Second"

    Zwei

![Left](a.png){ align=left width="60" } Words beside a picture.

///Footnotes Go Here///
"""
TEXT = f"The start.\n\n{KITCHEN.read_text('utf-8')}\n\n{MORE}\n\nThe end.\n"

LOOKS = """() => [...document.querySelectorAll(".hub-body *:not(.md-tooltip, .md-tooltip *)")].map(one => {
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const looks = ["display", "color", "backgroundColor", "fontFamily", "fontSize", "fontWeight", "fontStyle",
    "textAlign", "textDecoration", "borderTop", "listStyleType", "opacity", "visibility", "maskImage"];
  return [one.tagName, box.x, box.y, box.width, box.height, ...looks.map(name => style[name])];
})"""
"""The words of an annotation come and go as the theme likes; that they open is a test of its own."""
WHOLE = """() => {
  const count = what => document.querySelectorAll(`.hub-body ${what}`).length;
  return [...document.images].every(image => image.complete && image.naturalWidth)
    && count("pre > code") === count("pre button") && count(".md-annotation") === 2
    && 2 * count(".tabbed-set") === count(".tabbed-control") && count(".md-typeset__table > table:not([class])") === 1;
}"""
"""Tells when the theme has added all that it adds to a page: buttons, arrows, marks and frames."""
SHADE = 2
"""Of 255: the edge of an icon is not drawn to the same shade each time, on the same page either."""
FARTHEST = """async (pictures) => {
  const [one, other] = await Promise.all(pictures.map(async source => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height).data;
  }));
  if (one.length !== other.length) return 255;
  return one.reduce((most, value, place) => Math.max(most, Math.abs(value - other[place])), 0);
}"""


def picture() -> bytes:
    """Draw a grey square of 120 pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + name + data + pack(">I", crc32(name + data))

    header = pack(">IIBBBBB", 120, 120, 8, 0, 0, 0, 0)
    rows = compress(b"".join(b"\0" + b"\x80" * 120 for _ in range(120)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture(scope="module")
def features(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build a page with all features, and beside it the same page with what Markdown made, unsanitised."""
    folder = hub_at(tmp_path_factory.mktemp("features"), all=TEXT)
    (folder / "content" / "a.png").write_bytes(picture())
    done = hubgen(folder, "build", "--as-of", "2026-11-21")
    assert done.returncode == 0, done.stderr
    page = (folder / "site" / "all" / "index.html").read_text("utf-8")
    raw, _ = Converter(SETTINGS).convert(TEXT)
    (folder / "site" / "raw").mkdir()
    (folder / "site" / "raw" / "index.html").write_text(_replaced(page, raw.replace('src="a.png"', 'src="../a.png"')))
    with serving(folder / "site") as base:
        yield base


def _replaced(page: str, raw: str) -> str:
    before, rest = page.split(START)
    return before + START + raw.split(START)[1].split(END, maxsplit=1)[0] + END + rest.split(END)[1]


@pytest.fixture(scope="module")
def reader(browser: Browser, features: str) -> Iterator[Page]:
    """Give a page of a reader who may use the clipboard."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
        reduced_motion="reduce",
        base_url=features,
    )
    yield context.new_page()
    context.close()


def _opened(reader: Page, address: str) -> Page:
    reader.goto(address)
    for image in reader.locator(".hub-body img").all():
        image.scroll_into_view_if_needed()  # pictures are loaded when they come into sight
    reader.wait_for_function(WHOLE)
    reader.evaluate("scrollTo(0, 0)")
    return reader


def _looks(reader: Page, address: str) -> list[list[Any]]:
    found: list[list[Any]] = _opened(reader, address).evaluate(LOOKS)
    return found


@pytest.mark.parametrize("width", [1280, 375])
def test_each_element_has_the_place_and_the_looks_that_it_has_unsanitised(reader: Page, width: int) -> None:
    reader.set_viewport_size({"width": width, "height": 900})
    raw, clean = _looks(reader, "raw/"), _looks(reader, "all/")
    assert len(clean) > 250
    assert [one for one, other in zip(raw, clean, strict=True) if one != other] == []


def test_and_so_has_each_pixel(reader: Page) -> None:
    reader.set_viewport_size({"width": 1280, "height": 900})
    pictures = [_pictured(reader, address) for address in ("raw/", "all/")]
    assert reader.evaluate(FARTHEST, pictures) <= SHADE


def _pictured(reader: Page, address: str) -> str:
    shot = _opened(reader, address).locator(".hub-body").screenshot(animations="disabled")
    return f"data:image/png;base64,{b64encode(shot).decode()}"


def test_tabs_of_one_name_are_turned_together(reader: Page) -> None:
    _opened(reader, "all/")
    reader.locator(".tabbed-labels label", has_text="Second").first.click()
    expect(reader.get_by_text("Zwei")).to_be_visible()
    expect(reader.get_by_text("Eins")).to_be_hidden()


def test_each_piece_of_code_can_be_copied(reader: Page) -> None:
    _opened(reader, "all/")
    for code in ("key: value", "graph LR\n  A --> B", "plain", "indented"):
        block = reader.locator("pre", has_text=code)
        block.hover()
        block.locator("button").click()
        expect(reader.locator(".md-dialog--active")).to_be_visible()
        assert str(reader.evaluate("navigator.clipboard.readText()")).strip() == code


def test_an_annotation_opens(reader: Page) -> None:
    _opened(reader, "all/")
    reader.locator(".annotate .md-annotation__index, .md-annotation__index").last.click()
    expect(reader.get_by_text("Ipsum").last).to_be_visible()


def test_details_open_and_abbreviations_tell(reader: Page) -> None:
    _opened(reader, "all/")
    reader.locator("summary", has_text="Question").click()
    expect(reader.get_by_text("Hidden", exact=True)).to_be_visible()
    reader.locator("abbr", has_text="HTML").first.hover()
    expect(reader.locator(".md-tooltip2", has_text="HyperText")).to_be_visible()


def test_a_footnote_leads_there_and_back(reader: Page) -> None:
    _opened(reader, "all/")
    reader.locator("a.footnote-ref").first.click()
    expect(reader.locator(".footnote li").first).to_be_in_viewport()
    reader.locator("a.footnote-backref").first.click()
    expect(reader.locator("a.footnote-ref").first).to_be_in_viewport()


def test_a_page_with_every_feature_asks_no_other_host(reader: Page, features: str) -> None:
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    _opened(reader, "all/")
    assert [url for url in asked if not url.startswith((features, "data:"))] == []
