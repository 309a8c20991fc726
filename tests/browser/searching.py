"""A small hub in three languages to be searched, and the steps of a reader who searches it."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.cli.running import SETTINGS, hub_at, hubgen
from tests.conftest import AS_OF

MANY = SETTINGS + "      languages: [en, zh, ar]\n"
PAGES = {
    "people__ada": "---\nname: Ada Example\nalso_known_as: [爱达, آدا]\n---\nBakes bread.\n",
    "people__bea": "---\nname: Bea Speaker\n---\n",
    "topics__rituals": "---\ntitle: Rituals\nlabel: {en: Rituals, zh: 仪式, ar: طقوس}\n---\n",
    "events__may": "---\ntitle: Evening in May\nstart: 2026-05-03 18:30\n---\nWe met by the river.\n",
    "stories__campfire": "---\ntitle: Round the campfire\ndate: 2026-05-04\nspeakers: bea\nevent: may\n"
    "topics: rituals\n---\nGatherings need wood. Write `<img src=x onerror=alert(1)>` & `<mark>`, wood says.\n",
    "stories__bread": "---\ntitle: Bread for all\ndate: 2025-02-01\nauthors: ada\n---\nSour dough takes time.\n",
    "stories__pond.zh": "---\ntitle: 更大的池塘\ndate: 2026-03-01\nauthors: ada\n---\n我们办了有意义的聚会。\n",
    "stories__fire.ar": "---\ntitle: حول النار\ndate: 2026-04-01\nauthors: bea\n---\nاجتمعنا في المكتبة والمدرسة.\n",
}

SEVERAL = SETTINGS + "      languages: [en, es, zh, ar]\n"
MIXED = {
    "people__ada": "---\nname: Ada Example\nalso_known_as: [Countess]\n---\nBakes bread, wheat or rye.\n",
    **{
        f"stories__fire-{number}": f"---\ntitle: Fire {number}\ndate: 2026-0{number}-01\nauthors: bea\n---\n"
        f"Gathering round a fire, we talked for hours. Wheat {'wheat ' * number}\n"
        for number in range(1, 5)
    },
    "stories__mention": "---\ntitle: A harvest\ndate: 2024-01-01\nauthors: ada\n---\nWe saw fields.\n",
    "stories__countess": "---\ntitle: A visit\ndate: 2023-01-01\nauthors: bea\n---\nThe countess came by train. "
    + "Nobody knew why, and nobody asked. " * 60,
    "stories__visit.zh": "---\ntitle: Countess 来访\ndate: 2026-02-01\nauthors: bea\n---\nCountess, countess.\n",
    "stories__code": "---\ntitle: Compilers\ndate: 2025-01-01\nauthors: bea\n---\nWritten in C++ and in Rust.\n",
    "stories__sharp": "---\ntitle: Sharp\ndate: 2025-02-01\nauthors: bea\n---\nWritten in C# alone.\n",
    "stories__fuego.es": "---\ntitle: El fuego\ndate: 2026-06-01\nauthors: bea\n---\nVino la countess.\n",
    "stories__pond.zh": "---\ntitle: 更大的池塘\ndate: 2026-03-01\nauthors: bea\n---\n我们和 Countess 聚会。\n",
    "stories__fire.ar": "---\ntitle: حول النار\ndate: 2026-04-01\nauthors: bea\n---\nاجتمعنا في مكتبة كبيرة.\n",
}
"""Two languages in Latin letters, one page that only mentions somebody, and words that nearly stand there."""


def build_hub(folder: Path, settings: str = MANY, pages: dict[str, str] = PAGES) -> Path:
    """Build the hub and give its site."""
    done = hubgen(hub_at(folder, settings, **pages), "build", "--as-of", AS_OF)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def search(page: Page, query: str) -> Locator:
    """Open the search by its keys, write a query and give the results."""
    page.keyboard.press("Control+k")
    field = page.get_by_role("dialog").get_by_role("searchbox")
    expect(field).to_be_focused()
    field.fill(query)
    return results(page)


def results(page: Page) -> Locator:
    """Give the results."""
    return page.locator(".hub-find__link")


def addresses(page: Page) -> list[str]:
    """List where the results lead."""
    return [str(link.get_attribute("href")) for link in results(page).all()]
