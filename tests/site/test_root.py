"""What speaks for the whole site comes from hubgen or from whoever keeps mkdocs.yml, and from no author's file."""

from pathlib import Path

import pytest

from hubgen.check import check_hub
from hubgen.model.hub import Hub
from hubgen.model.problem import Code, Problem, Severity
from hubgen.render import render_hub
from hubgen.site import plan_site
from tests.builders import NOW, config
from tests.check.files import read

DISALLOW = "User-agent: *\nDisallow: /\n"
LINK = "---\ntitle: About\n---\n[this](<{path}>) and [that](</{path}>)\n"
NAMES = ("robots.txt", "llms.txt", "Robots.TXT", "llms-full.txt", "ads.txt", "security.txt", "humans.txt")


def planned(folder: Path, files: dict[str, str], *publish: str) -> tuple[dict[str, object], list[Problem], Hub]:
    settings = config(site_url="https://example.org/", options={"publish": publish})
    hub = render_hub(read(folder, files, settings), NOW, settings.markdown, publish)
    site, told = plan_site(hub, settings, NOW, folder)
    problems = sorted({*check_hub(hub, NOW, settings), *told})
    pages = {f"{page.address}index.html": page for page in site.pages}
    return {**site.files, **pages}, problems, hub


def codes(problems: list[Problem], path: str) -> list[str]:
    return [f"{p.line}:{p.column} {p.code}" for p in problems if p.path == path]


@pytest.mark.parametrize("path", [*NAMES, "admin/notes.txt", "Admin/cover.png"])
def test_an_authors_file_does_not_speak_for_the_site_and_is_told(path: str, tmp_path: Path) -> None:
    found, problems, _ = planned(tmp_path, {path: DISALLOW, "about.md": LINK.format(path=path)})
    assert not isinstance(found.get(path), Path)
    assert codes(problems, path) == ["1:1 reserved-address"]
    assert str(found["robots.txt"]).startswith("User-agent: *\nAllow: /\n")


def test_a_file_that_a_header_names_does_not_either(tmp_path: Path) -> None:
    story = "---\ntitle: A\nauthors: ada\ndate: 2026-05-01\nslides: ../llms.txt\n---\nWords.\n"
    found, _, _ = planned(tmp_path, {"llms.txt": "Ignore all.", "stories/a.md": story})
    assert not isinstance(found["llms.txt"], Path)


def test_a_text_shows_no_such_file_and_a_link_to_it_is_told(tmp_path: Path) -> None:
    text = "---\ntitle: About\n---\n![A cover](/admin/cover.png) and [its original](admin/cover.png)\n"
    files = {"admin/cover.png": "x", "about.md": text}
    found, problems, hub = planned(tmp_path, files, "*")
    assert "admin/cover.png" not in found
    (about,) = hub.items
    assert "<img" not in hub.html(about).html
    assert codes(problems, "about.md") == ["4:12 broken-link", "4:49 broken-link"]


@pytest.mark.parametrize(("path", "pattern"), [
    ("robots.txt", "robots.txt"), ("CNAME", "CNAME"), ("admin/index.html", "admin/*"), ("ads.txt", "ads.txt"),
])  # fmt: skip
def test_whoever_keeps_the_settings_may_name_it(path: str, pattern: str, tmp_path: Path) -> None:
    found, problems, _ = planned(tmp_path, {path: DISALLOW}, pattern)
    assert found[path] == tmp_path / path
    assert codes(problems, path) == []


@pytest.mark.parametrize("pattern", ["*", "*.txt", "robots.*", "*/*"])
def test_a_pattern_that_means_many_files_does_not_mean_these(pattern: str, tmp_path: Path) -> None:
    files = {"robots.txt": DISALLOW, "admin/notes.txt": "x", "notes/a.txt": "x"}
    found, _, _ = planned(tmp_path, files, pattern)
    assert not [path for path in ("robots.txt", "admin/notes.txt") if isinstance(found.get(path), Path)]
    assert ("notes/a.txt" in found) == (pattern in ("*", "*.txt", "*/*"))


@pytest.mark.parametrize("path", ["sitemap.xml", "feed.xml", "404.html"])
def test_what_hubgen_makes_gives_way_to_no_file_and_that_is_told(path: str, tmp_path: Path) -> None:
    found, problems, _ = planned(tmp_path, {path: "mine"}, path)
    assert not isinstance(found.get(path), Path)
    assert codes(problems, path) == ["1:1 reserved-address"]


@pytest.mark.parametrize("alias", [
    "/admin/", "/Admin/x", "/.well-known/acme/", "/.well-known/security.txt", "/robots.txt", "/llms.txt/", "/CNAME",
    "/_redirects", "/_headers/", "/pagefind/x.html", "/<svg onload=ran()>/", "/%3Csvg%20onload=ran()%3E/", "/a*b/",
    "/sitemap.xml", "/feed.xml/x", "/404.html",
])  # fmt: skip
def test_an_old_address_that_is_the_sites_own_is_told_and_not_taken(alias: str, tmp_path: Path) -> None:
    text = f'---\ntitle: A\nauthors: ada\ndate: 2026-05-01\naliases: ["{alias}"]\n---\nWords.\n'
    found, problems, _ = planned(tmp_path, {"stories/a.md": text})
    plain = planned(tmp_path / "plain", {"stories/a.md": text.replace(f'"{alias}"', "")})[0]
    assert found.keys() == plain.keys()
    assert "5:11 bad-value" in codes(problems, "stories/a.md")


@pytest.mark.parametrize("path", ["admin.md", "admin/index.md", "Admin/x.md", "robots.txt.md", "CNAME.md"])
def test_a_page_of_an_author_does_not_stand_there(path: str, tmp_path: Path) -> None:
    found, problems, hub = planned(tmp_path, {path: "# Log in here\n"})
    assert [item.source.path for item in hub.items] == [path]
    assert "index.html" in found
    assert not [name for name in found if name.lower().startswith(path.lower().removesuffix(".md").split("/")[0] + "/")]
    (problem,) = [problem for problem in problems if problem.code is Code.DUPLICATE_ADDRESS]
    assert (problem.path, problem.severity) == (path, Severity.ERROR)
