"""Whatever goes wrong, and in whatever order: never two drafts."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubgen.senders.dispatch import Outcome, Receipt
from hubgen.senders.drafts import Errand, draft
from hubgen.senders.ledger import Entry, Ledger, Line, opened
from tests.senders.errands import ISSUE, NAMES, Clock, changed, client
from tests.senders.services import Mode, Service, serving

MODES = sorted({*Mode} - {Mode.SLOW, Mode.TWICE, Mode.FORGET})
RUN = st.fixed_dictionaries(
    {
        "mode": st.sampled_from(MODES),
        "dies": st.sampled_from([0, 0, 1, -1, 2, -2, 3, -3]),
        "later": st.sampled_from([0, 1, 30, 3600]),
        "subject": st.sampled_from(["June", "June", "June, mended"]),
        "loses": st.booleans(),
        "resend": st.booleans(),
    }
)


class _Killed(BaseException):
    """The process ends right here."""


class _Mortal(Ledger):
    """A ledger whose writer dies before (positive) or after (negative) its so-manieth entry."""

    dies = 0

    def put(self, issue: str, via: str, entry: Entry) -> None:
        self.dies -= (self.dies > 0) - (self.dies < 0)
        if self.dies == 0 and self.before is True:
            raise _Killed
        super().put(issue, via, entry)
        if self.dies == 0 and self.before is False:
            raise _Killed

    before: bool | None = None


def once(folder: Path, via: str, service: Service, clock: Clock, run: dict[str, object]) -> Outcome | None:
    """Run the sender; None where it died."""
    issue = changed(subject=str(run["subject"]))
    with opened(folder / "newsletter.json") as ledger:
        mortal = _Mortal(ledger.path, ledger.entries)
        dies = int(str(run["dies"]))
        mortal.dies, mortal.before = dies, (dies > 0 if dies else None)
        line = Line(mortal, issue.issue, via, clock)
        receipt = Receipt(via, "1", "") if run["resend"] and service.held else None
        try:
            return draft(Errand(issue, client(via, service.url), line, clock.pause, receipt, bool(run["resend"])))
        except _Killed:
            return None


@pytest.mark.parametrize("via", sorted(NAMES))
def test_there_is_never_more_than_one_draft_and_in_the_end_it_is_the_issue(via: str) -> None:
    with serving(Service(), NAMES[via]) as service:

        @settings(max_examples=60, deadline=None)
        @given(st.lists(RUN, max_size=6))
        def try_all(runs: list[dict[str, object]]) -> None:
            service.held.clear()
            service.keys.clear()
            clock = Clock()
            with TemporaryDirectory() as name:
                folder = Path(name)
                for run in runs:
                    service.modes = [Mode(str(run["mode"]))]
                    once(folder, via, service, clock, run)
                    clock.pause(float(str(run["later"])))
                    assert len(service.held) <= 1
                    if run["loses"]:
                        (folder / "newsletter.json").unlink(missing_ok=True)
                service.modes = []
                calm = {"subject": ISSUE.subject, "dies": 0, "resend": False}
                outcome = once(folder, via, service, clock, calm)
            assert outcome
            assert outcome.done, outcome.text
            assert [one["subject"] for one in service.held] == [ISSUE.subject]

        try_all()
