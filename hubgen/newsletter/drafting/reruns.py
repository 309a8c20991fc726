"""Reruns: where little is new, an issue shows one thing again that stays worth reading."""

from collections.abc import Iterable, Sequence
from datetime import date

from hubgen.config.rhythm import RhythmSettings
from hubgen.model.publishable import PublishableType
from hubgen.newsletter.drafting.history import History
from hubgen.newsletter.drafting.thing import TALES, Thing

ENOUGH = 3
"""So many new stories and recaps need no old one beside them."""


def rerun(
    things: Iterable[Thing], new: Sequence[Thing], history: History, settings: RhythmSettings, day: date
) -> list[Thing]:
    """Choose what is shown again on a day, if it is time for something: what is evergreen and longest unseen."""
    fresh = [one for one in new if one.sort in TALES]
    apart = 7 * settings.rerun_every_weeks
    if len(fresh) >= ENOUGH or any(abs((day - other).days) < apart for other in history.reruns):
        return []
    names = {one.name for one in new}
    old = [one for one in things if _is_evergreen(one, day) and one.name not in names]
    seen = {one.name: _seen(one, history) for one in old}
    rested = [one for one in old if (day - seen[one.name]).days >= settings.cooldown_days]
    return sorted(rested, key=lambda one: (seen[one.name], -one.item.priority, one.name))[:1]


def _is_evergreen(one: Thing, day: date) -> bool:
    first, last = one.item.not_before, one.item.not_after
    in_time = (first is None or first.day <= day) and (last is None or day <= last.day)
    return one.item.evergreen and one.sort is not PublishableType.QUOTE and in_time


def _seen(one: Thing, history: History) -> date:
    """Give the day on which readers last saw a thing: first out, or in an issue."""
    out = one.item.date.day_in(history.zone) if one.item.date else date.min
    return max(out, history.shown.get(one.name, out))
