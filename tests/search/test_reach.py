"""Without scripts nobody can search: then links lead everywhere."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if tag == "a" and name == "href" and value]


def links(site: Path, address: str) -> list[str]:
    """List the pages of the site to which a page links."""
    parser = _Links()
    parser.feed((site / address / "index.html").read_text("utf-8"))
    found = (urlsplit(urljoin(f"http://here/{address}", link)) for link in parser.found)
    return [unquote(link.path).lstrip("/") for link in found if link.netloc == "here"]


def reached(site: Path) -> set[str]:
    """Follow links from the home page."""
    seen, ahead = {""}, [""]
    while ahead:
        for address in links(site, ahead.pop()):
            if address not in seen and (site / address / "index.html").is_file():
                seen.add(address)
                ahead.append(address)
    return seen


def test_links_lead_from_home_to_every_page_that_can_be_found(sample_site: Path) -> None:
    pages = (path for path in sample_site.rglob("index.html") if "data-pagefind-body" in path.read_text("utf-8"))
    found = {f"{path.parent.relative_to(sample_site).as_posix()}/" for path in pages}
    assert len(found) > 100
    assert found - reached(sample_site) == set()
