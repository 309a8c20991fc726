"""The plan: what to publish between two events, week by week, and how steady the rhythm has been."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from fractions import Fraction

from hubgen.model.occurrence import Occurrence
from hubgen.model.period import Interval, Period, week_name
from hubgen.model.publishable import Publishable


class SlotState(StrEnum):
    """What a week of the plan has: something dated, something proposed, a rerun, or nothing."""

    SCHEDULED = "scheduled"
    PROPOSED = "proposed"
    RERUN = "rerun"
    GAP = "gap"


class Task(StrEnum):
    """What an event asks of its hosts: to announce it, to remind people of it, and to publish its recap."""

    ANNOUNCEMENT = "announcement"
    REMINDER = "reminder"
    RECAP = "recap"


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task that is not done yet for an event, and its last day, `due`; `late` says that this day has passed."""

    task: Task
    occurrence: Occurrence
    due: date
    late: bool


class SuggestionSource(StrEnum):
    """Where a suggestion for an empty week comes from; its value is the word that reports print."""

    DRAFT = "draft"
    QUOTE = "quote"
    TALK = "talk"
    RESOURCE = "resource"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An item, quote or person for an empty week: `name` is `story/x#id`, `event/x`, `resource/x` or `person/x`."""

    idea: SuggestionSource
    name: str
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One line of the plan. Only a gap has no piece, and only a gap has suggestions."""

    day: date
    state: SlotState
    piece: Publishable | None
    why: str
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def week(self) -> str:
        """The name of its ISO week: 2026-W47."""
        return week_name(self.day)


@dataclass(frozen=True, slots=True)
class EditionCadence:
    """How an edition kept its cadence: of the `judged` whole periods, those that are `missing` an issue.

    `late` is the last whole period where it is one of these, and `begun` the name of its draft, "" where there is none.
    `edition` is "" for the main one; `title` is what the settings call it, "" where they do not.
    """

    every: Interval
    judged: int
    missing: tuple[Period, ...]
    late: Period | None
    edition: str = ""
    title: str = ""
    begun: str = ""

    def issue_name(self, period: Period) -> str:
        """Name the issue of a period among those of all editions: the newsletter of 2018-07 (edition zh)."""
        return f"the newsletter of {period.name}" + (f" (edition {self.edition})" if self.edition else "")


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One part of the score: its weight in points, and how well it was kept, from 0 to 1."""

    name: str
    weight: int
    value: Fraction


@dataclass(frozen=True, slots=True)
class Silence:
    """A stretch without anything new, from the last publication to the next, or to today; `days` leaves out breaks."""

    days: int
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who spoke in the last twelve months: for the first time, or not for the first time; sorted ids or names."""

    first_time: tuple[str, ...]
    returning: tuple[str, ...]


class Verdict(StrEnum):
    """How regularly something new comes, measured by the hub's own cadence."""

    STEADY = "steady"
    THINNING = "thinning"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Regularity:
    """How many of the last whole `weeks` had something new (`fed`), and how many had it in time (`kept`).

    A week has it in time when something new came in it or in the weeks before it, `cadence` weeks together: the usual
    time from one event to the next.
    """

    weeks: int
    fed: int
    kept: int
    cadence: int

    @property
    def is_weekly(self) -> bool:
        """Whether weeks are the measure: people meet every week, or four weeks of five had something new."""
        return self.cadence == 1 or 5 * self.fed >= 4 * self.weeks

    @property
    def verdict(self) -> Verdict:
        """Steady where four weeks of five had something in time, thinning where half had, else silent."""
        if 5 * self.kept >= 4 * self.weeks:
            return Verdict.STEADY
        return Verdict.THINNING if 2 * self.kept >= self.weeks else Verdict.SILENT


@dataclass(frozen=True, slots=True)
class Health:
    """How steady the rhythm is; `score` is 0 to 100, None where nothing can be judged yet.

    `silence` is the longest of the whole past, `recent` the longest that reaches into the weeks that are judged.
    """

    score: int | None
    parts: tuple[ScorePart, ...]
    streak: int
    silence: Silence | None
    speakers: Speakers
    recent: Silence | None = None
    regularity: Regularity | None = None

    @property
    def verdict(self) -> Verdict | None:
        """The verdict of `regularity`; None before the first whole week."""
        return self.regularity.verdict if self.regularity else None


@dataclass(frozen=True, slots=True)
class Action:
    """A step worth doing next: `how` is a command or a suggestion, `gain` the points of the score that it brings."""

    title: str
    how: str
    due: date | None
    gain: int
    late: bool = False


@dataclass(frozen=True, slots=True)
class RhythmPlan:
    """The arc from the last event to the next, week by week.

    `as_of` is in the hub's zone. `rows` are in order of their days. `expired` lists ready pieces whose last day has
    passed, `waiting` those that stay in stock after all slots are filled, `later` those that have a date beyond the
    last week. `newsletters` are the editions that have a cadence and have appeared, the main one first.
    """

    as_of: datetime
    today: date
    previous: Occurrence | None
    next: Occurrence | None
    until: date
    slots: tuple[date, ...]
    rows: tuple[PlanRow, ...]
    owed: tuple[DueTask, ...]
    expired: tuple[Publishable, ...]
    waiting: tuple[Publishable, ...]
    later: tuple[Publishable, ...]
    newsletters: tuple[EditionCadence, ...] = ()

    def day(self, occurrence: Occurrence) -> date:
        """Give the day on which an event begins, in the hub's zone."""
        return occurrence.start.day_in(self.as_of.tzinfo or UTC)

    @property
    def gaps(self) -> tuple[PlanRow, ...]:
        """The rows of weeks for which there is nothing."""
        return tuple(row for row in self.rows if row.state is SlotState.GAP)

    @property
    def late(self) -> tuple[DueTask, ...]:
        """The tasks whose day has passed."""
        return tuple(task for task in self.owed if task.late)


@dataclass(frozen=True, slots=True)
class Week:
    """One week of the pulse, by its Monday: titles of what was new, whether it was a break, and what took place."""

    first: date
    rest: bool
    events: tuple[Occurrence, ...]
    titles: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its name: 2026-W47."""
        return week_name(self.first)

    @property
    def count(self) -> int:
        """How many items were new."""
        return len(self.titles)


@dataclass(frozen=True, slots=True)
class Outlook:
    """Plan, health and the next useful actions together, as commands and the page show them; `pulse` is two years."""

    plan: RhythmPlan
    health: Health
    actions: tuple[Action, ...]
    pulse: tuple[Week, ...]
