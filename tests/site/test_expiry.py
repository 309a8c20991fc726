"""What is planned at one moment is planned alike at each later one, until that moment expires."""

import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hubgen.check import check_hub
from hubgen.engines.plan import CheckedHub, plan
from hubgen.model.watched_moment import WatchedMoment, holds_until
from hubgen.read import load_hub
from hubgen.read.register import RegisterFile
from hubgen.render import render_hub
from hubgen.site import with_planned_addresses
from tests.builders import config

JUNE = datetime(2026, 6, 1, tzinfo=UTC)
SETTINGS = config(
    options={
        "languages": ["en", "zh"],
        "timezone": "Europe/London",
        "search": {"enabled": False},
        "rhythm": {"page": True},
    }
)
hours = st.integers(0, 24 * 40).map(lambda count: f"{JUNE + timedelta(hours=count):%Y-%m-%d %H:00}")
KINDS = (
    "stories/{n}.md|---\ntitle: S{n}\nauthors: ada\ndate: {at}\n---\nWords.\n",
    "stories/{n}.md|---\ntitle: S{n}\nauthors: ada\ndate: 2026-05-01\nwithdrawn: {at}\n---\nWords.\n",
    "resources/{n}.md|---\ntitle: R{n}\nlink: https://example.org/{n}\ndate: {at}\n---\n",
    "events/{n}.md|---\ntitle: E{n}\ndate: 2026-05-01\nstart: {at}\n---\nCome.\n",
    "events/{n}.md|---\ntitle: E{n}\ndate: {at}\nstart: 2026-07-20 18:30\nseries: circle\n---\nCome.\n",
    "recaps/{n}.md|---\ntitle: P{n}\nevent: may\ndate: {at}\nquotes: [{{text: So., date: {at}}}]\n---\nWe met.\n",
    "newsletter/{n}.md|---\ntitle: L{n}\ndate: {at}\nitems: []\n---\nHello.\n",
)
ALWAYS = {
    "people/ada.md": "---\nname: Ada\n---\n",
    "series/circle.md": "---\ntitle: Circle\nstart: 2026-05-04 18:30\nrepeats: FREQ=WEEKLY\n---\nWe meet.\n",
}


def files(given_kinds: list[tuple[str, str]]) -> dict[str, str]:
    made = (kind.format(n=f"n{n}", at=at).partition("|") for n, (kind, at) in enumerate(given_kinds))
    return {path: text for path, _, text in made} | ALWAYS


def outputs(content: Path, moment: datetime) -> Mapping[str, object]:
    """Plan all bytes and pages of a site as of a moment."""
    hub = with_planned_addresses(load_hub(content, SETTINGS), SETTINGS, moment, content)
    hub = render_hub(hub, moment, SETTINGS.markdown)
    problems = check_hub(hub, moment, SETTINGS)
    planned = plan(
        CheckedHub(hub, SETTINGS, moment, content, RegisterFile("published.txt"), problems), despite_errors=True
    )
    made = {path: file() if callable(file) else file for path, file in planned.site.files.items()}
    return made | {page.address: page for page in planned.site.pages} | {"problems": planned.problems}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.sampled_from(KINDS), hours), min_size=1, max_size=4),
    st.integers(0, 24 * 40),
    st.sampled_from([1, 20, 60, 600, 1440, 4000, 10000]),
)
def test_a_site_is_always_the_same_until_its_moment_expires(
    given_kinds: list[tuple[str, str]], begun: int, minutes: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files(given_kinds).items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        now = JUNE + timedelta(hours=begun, minutes=13)
        moment = WatchedMoment.of(now)
        made = outputs(Path(folder), moment)
        until = holds_until(moment)
        assert until is None or until > now, "nobody asks what is another thing at every moment"
        last = now + timedelta(minutes=minutes)
        then = last if until is None else min(last, until - timedelta(microseconds=1))
        assert outputs(Path(folder), then) == made
