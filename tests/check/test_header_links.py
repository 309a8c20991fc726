"""Links in headers that lead nowhere."""

from pathlib import Path

from tests.cli.running import ada, hub_at, hubgen

SHEET = "---\ntitle: A sheet\nlink: {link}\n---\nUse it.\n"


def test_an_address_without_its_scheme_is_told_at_its_place(tmp_path: Path) -> None:
    done = hubgen(hub_at(tmp_path, people__ada=ada(), resources__r=SHEET.format(link="www.example.org")), "check")
    assert "content/resources/r.md:3:7: warning: the link leads to resources/www.example.org" in done.stdout
    assert "an address elsewhere begins with https://" in done.stdout


def test_a_file_that_a_header_links_is_published(tmp_path: Path) -> None:
    hub_at(tmp_path, resources__r=SHEET.format(link="sheet.pdf"))
    (tmp_path / "content" / "resources" / "sheet.pdf").write_bytes(b"%PDF")
    done = hubgen(tmp_path, "build", "--strict")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "resources" / "sheet.pdf").read_bytes() == b"%PDF"
