"""A reader who notes what pages do that no page of a hub may: run a stranger's script, or ask another host."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, Request

TOUCH = """() => {
  const safe = new Set(["http:", "https:", "mailto:", "tel:", "webcal:", ":"]);  // ":" leads nowhere
  for (const one of document.querySelectorAll("article, article *, header a, footer a, nav a")) {
    for (const kind of ["mouseover", "mouseenter", "focus"]) one.dispatchEvent(new Event(kind));
    const leads = one.closest("a")?.protocol;
    if (leads === undefined || !safe.has(leads)) one.dispatchEvent(new MouseEvent("click", {cancelable: true}));
    if (one.matches("button, summary, input, label")) one.click();
  }
}"""
"""Hover over, focus and click all that an author wrote; only links that lead away are not followed."""

ODD_LINKS = """() => {
  const safe = /^(https?|mailto|tel|webcal):$/;
  const names = ["href", "src", "action", "formaction", "xlink:href", "poster", "data"];
  return [...document.querySelectorAll("body *")].flatMap(one => names
    .filter(name => one.hasAttribute(name))
    .map(name => URL.parse(one.getAttribute(name) || "/", document.baseURI))
    .filter(url => url && !safe.test(url.protocol) && !(one.tagName === "IMG" && url.protocol === "data:"))
    .map(url => `${one.tagName} ${url.href}`));
}"""
"""Links of schemes that are none for readers; addresses are read as the browser reads them."""

COVERING = """() => [...document.querySelectorAll(".hub-body *, .hub-preface *")]
  .filter(one => ["fixed", "sticky"].includes(getComputedStyle(one).position)).map(one => one.outerHTML)"""

SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@dataclass
class Watch:
    """What was noted on all pages that one reader opened, and the page that is open."""

    page: Page
    base: str
    ran: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)

    def visit(self, address: str) -> None:
        """Open a page of the site and touch everything on it."""
        self.page.goto(self.base + address)
        self.look()

    def look(self) -> None:
        """Touch everything on the open page, and wait until it has done what it does."""
        self.odd += self.page.evaluate(ODD_LINKS) + self.page.evaluate(COVERING)
        self.page.evaluate(SETTLED)
        self.page.evaluate(TOUCH)
        self.page.evaluate(SETTLED)

    def note(self, request: Request) -> None:
        """Note a request to another host."""
        if not request.url.startswith((self.base, "data:", "blob:", "about:")):
            self.asked.append(request.url)


@contextmanager
def watching(browser: Browser, base: str) -> Iterator[Watch]:
    """Look at a site with `ran` bound in every frame, before any script of a page."""
    reader = browser.new_context()
    watch = Watch(reader.new_page(), base)
    reader.expose_binding("ran", lambda _, name="?": watch.ran.append(str(name)))
    reader.on("request", watch.note)
    reader.route(lambda url: not url.startswith((base, "data:", "blob:", "about:")), lambda route: route.abort())
    watch.page.on("pageerror", lambda error: watch.failed.append(str(error)))
    watch.page.on("dialog", lambda dialog: dialog.dismiss())
    yield watch
    reader.close()
