"""Whenever drafts are made and whatever people do to them, each thing is told once, and none is lost."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given
from hypothesis import settings as bounds
from hypothesis import strategies as st

from hubgen.engines.clock import moment_of_build
from hubgen.model.hub import Hub
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.newsletter.drafting import DraftOutcome
from hubgen.newsletter.issues import is_final
from tests.newsletter.drafting.desk import Desk, settings

FIRST = date(2026, 1, 5)
DAYS = st.integers(0, 120)
EDITIONS = [
    {"id": "zh", "lang": "zh", "cadence": "2 weeks", "breaks": [{"from": "02-01", "to": "02-20"}]},
    {"id": "cooking", "topics": ["cooking"], "cadence": "week", "weekday": "monday"},
]
NAMES = ("", "zh", "cooking")
MARCH = [{"from": "02-20", "to": "04-03"}]
SPECIAL = "---\ntitle: Special\ndate: {date}\n{keys}---\n\nDear all.\n"


@dataclass(frozen=True)
class Work:
    """Something that is written: dated one day, merged another.

    Its translation, if any, has days of its own, or its original's date.
    """

    name: str
    day: int
    merged: int
    topic: bool
    evergreen: bool
    quoted: bool
    priority: int
    translated: tuple[int | None, int] | None

    def files(self, day: int, desk: Desk) -> None:
        """Write what is merged by a day."""
        if self.merged <= day:
            quotes = {"quotes": [{"text": "Yes.", "date": on(self.day)}]} if self.quoted else {}
            topics = {"topics": "cooking"} if self.topic else {}
            keys = {"date": on(self.day), "evergreen": str(self.evergreen).lower(), "priority": str(self.priority)}
            event = {"event": "may"} if self.name.startswith("recap") else {}
            desk.write(self.name, **keys, **quotes, **topics, **event)
        if self.translated and max(self.merged, self.translated[1]) <= day:
            own = self.translated[0]
            desk.write(f"{self.name}.zh", **({} if own is None else {"date": on(own)}))


@st.composite
def works(draw: st.DrawFn, number: int) -> Work:
    """Make one thing."""
    kind = draw(st.sampled_from(["story", "story", "recap", "resource"]))
    return Work(
        f"{kind}/{chr(97 + number)}",
        draw(DAYS),
        draw(DAYS),
        draw(st.booleans()),
        draw(st.booleans()),
        kind == "story" and draw(st.booleans()),
        draw(st.integers(0, 1)),
        draw(st.none() | st.tuples(st.none() | DAYS, DAYS)),
    )


@dataclass(frozen=True)
class Deed:
    """What is done on a day: a draft, or something that a person does to the newest issue; `pick` chooses what."""

    day: int
    what: str
    edition: str
    pick: int


WHAT = ("draft", "draft", "draft", "old", "take out", "leave out", "move", "move", "publish", "cut off", "send")
ODD = ("show", "special", "lines", "move to again", "forget", "throw away")
"""What people do less often; after the last two, an edition may begin another day."""
DEEDS = st.lists(
    st.builds(Deed, DAYS, st.sampled_from((*WHAT, *ODD)), st.sampled_from(NAMES), st.integers(0, 9)),
    min_size=2,
    max_size=12,
)


@st.composite
def stories(draw: st.DrawFn) -> tuple[list[Work], list[Deed]]:
    """Make things and deeds."""
    count = draw(st.integers(1, 9))
    return [draw(works(number)) for number in range(count)], sorted(draw(DEEDS), key=lambda deed: deed.day)


@bounds(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(stories())
def test_each_thing_is_in_one_issue_of_each_of_its_editions_or_left_out_of_one(
    made: tuple[list[Work], list[Deed]],
) -> None:
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder), settings(cadence="month", breaks=MARCH, editions=EDITIONS))
        desk.write("event/may", start="2026-05-05")
        desk.write("topic/cooking", label={"en": "Cooking"})
        for deed in made[1]:
            for work in made[0]:
                work.files(deed.day, desk)
            DONE[deed.what](desk, deed)
        for work in made[0]:
            work.files(200, desk)
        for edition in NAMES:
            _draft(desk, Deed(200, "draft", edition, 0))
            moved = any(deed.what in ("forget", "throw away") for deed in made[1])
            _see_that_each_is_told_once(desk, edition, begins_as_written=not moved)


def on(day: int) -> str:
    return (FIRST + timedelta(days=day)).isoformat()


def _draft(desk: Desk, deed: Deed, period: str | None = None) -> None:
    """Draft, and see that nothing is named too soon, that order means nothing, and that once is enough."""
    hub, wanted = desk.hub(), {"edition": deed.edition, "period": period}
    gone = _gone(desk, deed)
    backwards = replace(hub, items=hub.items[::-1])
    outcome = desk.plan_in(backwards, on(deed.day), **wanted)
    assert desk.draft(on(deed.day), **wanted).edits == outcome.edits
    _see_that_it_is_out(outcome, hub, deed)
    assert desk.plan(on(deed.day), **wanted).edits == ()
    assert gone.items() <= _gone(desk, deed).items()


def _gone(desk: Desk, deed: Deed) -> dict[str, tuple[str, ...]]:
    """Map issues that have gone out to what they tell."""
    moment = moment_of_build(on(deed.day), desk.settings.zone)
    return {one.id: one.items + one.again for one in desk.issues(deed.edition) if is_final(one, moment)}


def _see_that_it_is_out(outcome: DraftOutcome, hub: Hub, deed: Deed) -> None:
    for name in outcome.proposal.all:
        kind, _, identifier = name.partition("#")[0].partition("/")
        item = hub.get(Kind(kind), identifier, "zh" if deed.edition == "zh" else None)
        assert item
        assert item.date is None or item.date.day <= FIRST + timedelta(days=deed.day)


def _old(desk: Desk, deed: Deed) -> None:
    _draft(desk, deed, f"2026-{deed.pick % 5 + 1:02}")


def _take_out(desk: Desk, deed: Deed) -> None:
    if issue := _newest(desk, deed):
        _without_line(desk, issue, deed)


def _leave_out(desk: Desk, deed: Deed) -> None:
    if (issue := _newest(desk, deed)) and (name := _without_line(desk, issue, deed)):
        _with_line(desk, issue, "left_out", name)


def _show(desk: Desk, deed: Deed) -> None:
    """Move a line to what was told before."""
    if (issue := _newest(desk, deed)) and (name := _without_line(desk, issue, deed)):
        _with_line(desk, issue, "again", name)


def _special(desk: Desk, deed: Deed) -> None:
    """Write a letter for an occasion, which tells nothing."""
    keys = f"edition: {deed.edition}\n" if deed.edition else ""
    draft = "draft: true\n" if deed.pick % 2 else ""
    desk.put(f"newsletter/{deed.edition}-special.md", SPECIAL.format(date=on(deed.day + deed.pick), keys=keys + draft))


def _forget(desk: Desk, deed: Deed) -> None:
    """Delete the line that says where an edition begins."""
    for issue in desk.issues(deed.edition):
        lines = desk.text(_stem(issue)).split("\n")
        desk.put(issue.source.path, "\n".join(line for line in lines if not line.startswith("since:")))


def _throw_away(desk: Desk, deed: Deed) -> None:
    """Delete a draft."""
    if (issue := _newest(desk, deed)) and issue.draft:
        (desk.folder / issue.source.path).unlink()


def _move(desk: Desk, deed: Deed, key: str = "items") -> None:
    """Move a line into another issue of the edition, an earlier or a later one."""
    issue, others = _newest(desk, deed), _drafted(desk, deed)
    if issue and len(others) > 1 and (name := _without_line(desk, issue, deed)):
        rest = [one for one in others if one.id != issue.id]
        _with_line(desk, rest[deed.pick // 3 % len(rest)], key, name)


def _move_to_again(desk: Desk, deed: Deed) -> None:
    """Move a line to what was told before, in another issue."""
    _move(desk, deed, "again")


def _lines(desk: Desk, deed: Deed) -> None:
    """Write the list of what hubgen proposed as lines, as other editors do."""
    if issue := _newest(desk, deed):
        lines = [one for one in desk.text(_stem(issue)).split("\n") if not one.startswith(("drafted:", "- "))]
        names = [f"- {name}" for name in issue.drafted]
        whole = "\n".join(lines).replace("\n---\n", "\n".join(["", "drafted:", *names, "---", ""]), 1)
        desk.put(issue.source.path, whole)


def _publish(desk: Desk, deed: Deed) -> None:
    if (issue := _newest(desk, deed)) and issue.draft:
        desk.change(_stem(issue), "draft: true\n", "")


def _cut_off(desk: Desk, deed: Deed) -> None:
    issue = _newest(desk, deed)
    if issue and issue.until:
        line = next(one for one in desk.text(_stem(issue)).splitlines() if one.startswith("until:"))
        desk.change(_stem(issue), line, f"until: {on(deed.day - 10 + 3 * deed.pick)}")


def _send(desk: Desk, deed: Deed) -> None:
    if (issue := _newest(desk, deed)) and not issue.sent:
        desk.change(_stem(issue), "left_out:", "sent: [{via: smtp}]\nleft_out:")


DONE: dict[str, Callable[[Desk, Deed], None]] = {
    "draft": _draft,
    "old": _old,
    "take out": _take_out,
    "leave out": _leave_out,
    "move": _move,
    "publish": _publish,
    "cut off": _cut_off,
    "send": _send,
    "show": _show,
    "lines": _lines,
    "move to again": _move_to_again,
    "special": _special,
    "forget": _forget,
    "throw away": _throw_away,
}


def _newest(desk: Desk, deed: Deed) -> Issue | None:
    issues = _drafted(desk, deed)
    return issues[-1 - deed.pick % len(issues)] if issues else None


def _drafted(desk: Desk, deed: Deed) -> list[Issue]:
    return [one for one in desk.issues(deed.edition) if one.source.has("items")]


def _stem(issue: Issue) -> str:
    return Path(issue.source.path).stem


def _without_line(desk: Desk, issue: Issue, deed: Deed) -> str:
    """Take a line out of `items`, and give its name."""
    if not issue.items:
        return ""
    name = issue.items[deed.pick % len(issue.items)]
    lines = desk.text(_stem(issue)).split("\n")
    number = next(at for at, line in enumerate(lines) if line.strip().split("  #")[0] == f"- {name}")
    desk.put(issue.source.path, "\n".join([*lines[:number], *lines[number + 1 :]]))
    return name


def _with_line(desk: Desk, issue: Issue, key: str, name: str) -> None:
    lines = desk.text(_stem(issue)).split("\n")
    number = next(at for at, line in enumerate(lines) if line.startswith(f"{key}:"))
    desk.put(issue.source.path, "\n".join([*lines[:number], f"{key}:", f"  - {name}", *lines[number + 1 :]]))


def _see_that_each_is_told_once(desk: Desk, edition: str, *, begins_as_written: bool) -> None:
    issues = desk.issues(edition)
    names = [name for one in issues for name in (*one.items, *one.left_out) if not name.startswith("event/")]
    assert len(names) == len(set(names))
    told = {name for name in names if "#" not in name}
    own = _own(desk, edition)
    assert told <= own.keys()
    shown = {name for one in issues for name in one.again}
    wanted = {name for name, day in own.items() if day >= _begin(issues)}
    assert wanted <= told | shown
    assert told <= wanted or not begins_as_written


def _begin(issues: list[Issue]) -> date:
    """Find where an edition begins; where no issue says so, not later than the first that tells something."""
    since = [one.since.day for one in issues if one.since]
    telling = [one.date.day for one in issues if one.date and (one.items or one.drafted)]
    return min(since or telling, default=date.max)


def _own(desk: Desk, edition: str) -> dict[str, date]:
    """Map what belongs to an edition to its day."""
    found = {}
    for name, item in sorted(desk.hub().versions("zh" if edition == "zh" else None).items()):
        if item.kind not in (Kind.STORY, Kind.RECAP, Kind.RESOURCE) or not item.date:
            continue
        if (edition == "zh" and item.locale != "zh") or (edition == "cooking" and "cooking" not in item.topics):
            continue
        found["/".join(name)] = item.date.day
    return found
