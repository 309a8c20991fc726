"""The plan as a calendar for editors: what goes out on which day, and what is owed by when."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime

from hubgen.calendar.context import uid
from hubgen.calendar.entry import CalendarData, CalendarEntry, EntryText
from hubgen.calendar.write import write
from hubgen.config import Config
from hubgen.model.event import A_DAY
from hubgen.model.plan import DueTask, Outlook, PlanRow, SlotState
from hubgen.model.text import single_line

SAID = {
    SlotState.SCHEDULED: "Goes out",
    SlotState.PROPOSED: "Proposed",
    SlotState.RERUN: "Show again",
    SlotState.GAP: "Nothing yet",
}
PLAN = "plan"


def editorial_calendar(outlook: Outlook, config: Config) -> bytes:
    """Give the bytes of an .ics file with a whole-day entry for each row of the plan and each task that is due."""
    plan = outlook.plan
    stamp = plan.as_of.astimezone(UTC).replace(microsecond=0)
    rows = tuple(_row(row, name, stamp, config) for name, row in _named(plan.rows))
    due = tuple(_beat(beat, stamp, config) for beat in plan.owed)
    return write(
        CalendarData(single_line(f"{config.community}: what to publish"), "en", rows + due, last=plan.today.year),
        config,
    )


def _named(rows: tuple[PlanRow, ...]) -> Iterator[tuple[str, PlanRow]]:
    """Name each row by its week, and the second and third of a week by their number too."""
    seen: Counter[str] = Counter()
    for row in rows:
        seen[row.week] += 1
        number = seen[row.week]
        yield row.week + (f"/{number}" if number > 1 else ""), row


def _row(row: PlanRow, name: str, stamp: datetime, config: Config) -> CalendarEntry:
    what = f"{SAID[row.state]}: {row.piece.title}" if row.piece else SAID[row.state]
    ideas = [f"{one.title} ({one.name}): {one.why}" for one in row.suggestions]
    return _day(name, row.day, what, [row.why, *ideas], stamp, config)


def _beat(beat: DueTask, stamp: datetime, config: Config) -> CalendarEntry:
    what = f"{beat.task.capitalize()} due: {beat.occurrence.title}"
    why = f"{beat.occurrence.title} is on {beat.occurrence.day}." + (" This is late." if beat.late else "")
    return _day(f"{beat.task}/{beat.occurrence.key}", beat.due, what, [why], stamp, config)


def _day(name: str, day: date, what: str, why: list[str], stamp: datetime, config: Config) -> CalendarEntry:
    text = EntryText(single_line(what), "\n".join(filter(None, map(single_line, why))))
    return CalendarEntry(uid(config, PLAN, name), text, day, day + A_DAY, stamp, free=True)
