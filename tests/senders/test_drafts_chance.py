"""Whatever goes wrong, whatever people do meanwhile, and in whatever order: never two drafts."""

from copy import deepcopy
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubgen.senders.drafts import DraftJob, ensure_draft
from hubgen.senders.ledger import Ledger, LedgerEntry, LedgerLine, open_ledger
from tests.senders.jobs import ISSUE, NAMES, Clock, client
from tests.senders.people import BY_MIA, DEEDS, Desk
from tests.senders.services import Mode, Service, serving

MODES = sorted({*Mode} - {Mode.SLOW, Mode.TWICE, Mode.FORGET})
RUN = st.fixed_dictionaries(
    {
        "mode": st.sampled_from([Mode.WELL, *MODES]),
        "dies": st.sampled_from([0, 0, 0, 1, -1, 2, -2, 3, -3]),
        "later": st.sampled_from([0, 1, 30, 3600]),
        "jumps": st.sampled_from([0, 3600, -3600, 10**8]),
        "subject": st.sampled_from(["June", "June", "June, mended"]),
        "loses": st.sampled_from([False, False, True]),
        "resend": st.booleans(),
        "deed": st.sampled_from(["", "", *DEEDS]),
    }
)
CALM = {"mode": Mode.WELL, "dies": 0, "jumps": 0, "subject": ISSUE.subject, "resend": True}


class _Killed(BaseException):
    """The process ends right here."""


class _Mortal(Ledger):
    """A ledger whose writer dies before (positive) or after (negative) its so-manieth entry."""

    dies = 0

    def put(self, issue: str, via: str, entry: LedgerEntry) -> None:
        self.dies -= (self.dies > 0) - (self.dies < 0)
        if self.dies == 0 and self.before is True:
            raise _Killed
        super().put(issue, via, entry)
        if self.dies == 0 and self.before is False:
            raise _Killed

    before: bool | None = None


def once(folder: Path, desk: Desk, clock: Clock, run: dict[str, Any]) -> str:
    """Run the sender; gives what it said, "" where it died."""
    issue, service = desk.issue(run["subject"]), desk.service
    service.modes = [run["mode"]]

    def jump(step: str) -> None:
        clock.now += timedelta(seconds=run["jumps"] if step == "POST arrived" else 0)

    service.at = jump
    with open_ledger(folder / "newsletter.json") as ledger:
        mortal = _Mortal(ledger.path, ledger.entries)
        mortal.dies, mortal.before = run["dies"], (run["dies"] > 0 if run["dies"] else None)
        line = LedgerLine(mortal, issue.issue, desk.via, clock)
        asked = client(desk.via, service.url)
        try:
            outcome = ensure_draft(DraftJob(issue, asked, line, clock.pause, desk.before, run["resend"]))
        except _Killed:
            return ""
    desk.enter(outcome.receipt)
    return outcome.text


def kept(desk: Desk, *, resend: bool) -> list[dict[str, object]]:
    """List what must stay as it is: what is no draft any more, and what a person wrote, unless it is asked for."""
    return [one for one in desk.service.held if one["status"] != "draft" or (one["subject"] == BY_MIA and not resend)]


def run_all(folder: Path, desk: Desk, runs: list[dict[str, Any]]) -> None:
    """Run the sender again and again; after each time there is one draft at most."""
    clock = Clock()
    for run in runs:
        before = deepcopy(kept(desk, resend=run["resend"]))
        once(folder, desk, clock, run)
        assert [one for one in desk.service.held if one["id"] in {each["id"] for each in before}] == before
        assert len(desk.alive) <= 1
        clock.pause(run["later"])
        if run["loses"]:
            (folder / "newsletter.json").unlink(missing_ok=True)
        desk.do(run["deed"])
    before = deepcopy(kept(desk, resend=True))
    in_the_end(desk, once(folder, desk, clock, CALM), before)


def in_the_end(desk: Desk, said: str, before: list[dict[str, object]]) -> None:
    """There is the issue as it is, or what went out, or a reason that can be understood."""
    if "still has its name" in said:
        assert desk.alive == []
        assert before
        return
    assert len(desk.alive) == 1, said
    if desk.alive[0]["status"] == "draft":
        mark = desk.alive[0].get("metadata") or desk.alive[0]["attribs"]
        assert (desk.alive[0]["subject"], mark["hubgen_issue"]) == (ISSUE.subject, desk.name)  # type: ignore[index]
    else:
        assert desk.alive[0] in before


@pytest.mark.parametrize("via", sorted(NAMES))
def test_there_is_never_more_than_one_draft_and_in_the_end_it_is_the_issue(via: str) -> None:
    with serving(Service(), NAMES[via]) as service:

        @settings(max_examples=150, deadline=None)
        @given(st.lists(RUN, max_size=8))
        def try_all(runs: list[dict[str, Any]]) -> None:
            service.held.clear()
            service.keys.clear()
            with TemporaryDirectory() as name:
                run_all(Path(name), Desk(via, service), runs)

        try_all()
