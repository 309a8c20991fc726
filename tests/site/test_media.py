"""Files of the content folder that are published because the settings lead to them."""

from pathlib import Path
from typing import Any

from hubgen.site import plan_site
from tests.builders import NOW, config, hub, person, story


def media(*files: str, **newsletter: Any) -> list[str]:
    """List the files of authors' that a site holds."""
    site, _ = plan_site(hub(files=files), config(options={"newsletter": newsletter}), NOW, Path("content"))
    return sorted(path for path, source in site.files.items() if isinstance(source, Path))


def test_a_form_that_pages_link_is_published_before_the_first_issue() -> None:
    editions = [{"id": "zh", "lang": "zh", "signup": "files/zh.pdf#page=2"}, {"id": "x", "signup": "files/join.exe"}]
    files = ("files/join.pdf", "files/zh.pdf", "files/join.exe", "files/other.pdf")
    assert media(*files, signup="files/join.pdf", editions=editions) == ["files/join.pdf", "files/zh.pdf"]


def test_of_a_person_who_wants_no_page_the_photo_is_published_and_the_picture_of_the_page_is_not() -> None:
    pictures = {"photo": "face.png", "image": "wide.png"}
    shy = person("shy", consent={"page": "false"}, **pictures)
    files = ("people/face.png", "people/wide.png")
    made = hub(shy, story("a", speakers=["shy"]), files=files)
    site, _ = plan_site(made, config(), NOW, Path("content"))
    assert [path for path in files if path in site.files] == ["people/face.png"]


def test_an_address_elsewhere_publishes_nothing() -> None:
    assert media("join.pdf", signup="https://example.net/join.pdf") == []
