"""Batches: feeds for those who want less, one item for each week or month that is over."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Batch(StrEnum):
    """How much time one item of a batched feed gathers."""

    WEEK = "weekly"
    MONTH = "monthly"


@dataclass(frozen=True, slots=True)
class Period:
    """A week (ISO 8601) or a month: its first day, and the first day after it."""

    batch: Batch
    first: date
    after: date

    @property
    def name(self) -> str:
        """Write it as ISO 8601 does: 2026-W47 or 2026-11."""
        year, week, _ = self.first.isocalendar()
        return f"{year}-W{week:02}" if self.batch is Batch.WEEK else f"{self.first:%Y-%m}"


def period_of(day: date, batch: Batch) -> Period:
    """Find the week or month that a day lies in."""
    if batch is Batch.WEEK:
        monday = day - timedelta(days=day.weekday())
        return Period(batch, monday, monday + timedelta(days=7))
    first = day.replace(day=1)
    return Period(batch, first, (first + timedelta(days=31)).replace(day=1))
