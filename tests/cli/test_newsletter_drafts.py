"""Drafts at mail services, as somebody meets them whose hub has editions, and whose letters are worked on there."""

from pathlib import Path

from tests.cli.test_newsletter_send import BEFORE, FILE, ISSUE, LETTERS, letters_at, send
from tests.senders.buttondownserver import Buttondown
from tests.senders.services import KEY, Service, serving

EDITION = LETTERS + "        editions: [{id: zh-hant, title: 薪火}]\n"


def given(service: Service, name: str = "HUBGEN_BUTTONDOWN_KEY") -> dict[str, str]:
    return {name: KEY, "HUBGEN_BUTTONDOWN_URL": service.url}


def test_an_edition_never_goes_to_the_readers_of_another(tmp_path: Path) -> None:
    hub = letters_at(tmp_path, settings=EDITION)
    (hub / FILE).rename(hub / "content/newsletter/zh-hant-2026-06.md")
    (hub / "content/newsletter/zh-hant-2026-06.md").write_text(ISSUE % "edition: zh-hant\n", "utf-8")
    with serving(Service(), Buttondown) as service:
        dry = send(hub, "buttondown", "zh-hant-2026-06", *BEFORE, **given(service))
        done = send(hub, "buttondown", "zh-hant-2026-06", "--yes", *BEFORE, **given(service))
        assert service.requests == []
        own = given(service, "HUBGEN_BUTTONDOWN_KEY_ZH_HANT")
        well = send(hub, "buttondown", "zh-hant-2026-06", "--yes", *BEFORE, **own)

    assert "nowhere yet: HUBGEN_BUTTONDOWN_KEY_ZH_HANT is not set" in dry.stdout
    assert done.returncode == 2
    assert "a newsletter of its own at Buttondown" in done.stderr
    assert well.returncode == 0, well.stderr


def test_a_dry_run_says_what_becomes_of_what_people_changed_there(tmp_path: Path) -> None:
    hub = letters_at(tmp_path)
    with serving(Service(), Buttondown) as service:
        send(hub, "buttondown", "2026-06", "--yes", *BEFORE, **given(service))
        service.held[0]["subject"] = "By Mia"
        path = hub / FILE
        path.write_text(path.read_text("utf-8").replace("Hello there", "Hello you"), "utf-8")
        dry = send(hub, "buttondown", "2026-06", *BEFORE, **given(service))
        again = send(hub, "buttondown", "2026-06", "--resend", *BEFORE, **given(service))
        done = send(hub, "buttondown", "2026-06", "--yes", *BEFORE, **given(service))

    assert "Where nobody has changed it there" in dry.stdout
    assert "also where somebody has changed it there" in again.stdout
    assert done.returncode == 1
    assert "add --resend" in done.stderr
    assert service.held[0]["subject"] == "By Mia"
