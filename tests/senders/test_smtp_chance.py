"""Whatever goes wrong with a mail, and in whatever order: it goes out as often as somebody asked for, at most."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from trustme import CA

from hubgen.senders.credentials import SmtpAccount, Tls
from hubgen.senders.ledger import Ledger, LedgerEntry, LedgerLine, open_ledger
from hubgen.senders.outgoing import SendResult
from hubgen.senders.smtp import SmtpJob, send_mail
from tests.senders.jobs import ISSUE, Clock
from tests.senders.mailserver import MailServer, serving

RUN = st.tuples(
    st.sampled_from([{}, {"RCPT": "550 no"}, {"DATA": "drop"}, {"BEFORE": "450 later"}, {"TAKEN": "drop"}]),
    st.sampled_from([0, 0, 1, -1, 2, -2, 3, -3]),
    st.booleans(),
)


class _Killed(BaseException):
    """The process ends right here."""


class _Mortal(Ledger):
    """A ledger whose writer dies before (positive) or after (negative) its so-manieth entry."""

    dies = 0

    def put(self, issue: str, via: str, entry: LedgerEntry) -> None:
        before, self.dies = self.dies > 0, self.dies - (self.dies > 0) + (self.dies < 0)
        ends = self.dies == 0 and not self.over
        if ends and before:
            raise _Killed
        super().put(issue, via, entry)
        if ends:
            raise _Killed

    over = False


def once(folder: Path, mail: MailServer, dies: int, resend: bool) -> SendResult | None:
    with open_ledger(folder / "newsletter.json") as ledger:
        mortal = _Mortal(ledger.path, ledger.entries)
        mortal.dies, mortal.over = dies, not dies
        line = LedgerLine(mortal, ISSUE.issue, "smtp", Clock())
        post = SmtpAccount("127.0.0.1", mail.port, Tls.NONE)
        try:
            return send_mail(SmtpJob(ISSUE, post, line, lambda: mail.context, (), resend, (20, 20)))
        except _Killed:
            return None


def test_a_mail_goes_out_once_and_once_more_for_each_time_that_somebody_asks() -> None:
    with serving(MailServer(), CA(), plain=True) as mail:

        @settings(max_examples=80, deadline=None)
        @given(st.lists(RUN, max_size=6))
        def try_all(runs: list[tuple[dict[str, str], int, bool]]) -> None:
            mail.taken.clear()
            asked = 1
            with TemporaryDirectory() as name:
                for steps, dies, resend in runs:
                    mail.steps.clear()
                    mail.steps.update(steps)
                    asked += resend
                    outcome = once(Path(name), mail, dies, resend)
                    assert len(mail.taken) <= asked
                    assert not (outcome and outcome.done and not mail.taken)
                mail.steps.clear()
                taken = len(mail.taken)
                once(Path(name), mail, 0, resend=False)
                assert len(mail.taken) - taken <= (taken == 0)

        try_all()
