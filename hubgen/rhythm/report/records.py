"""The plan for programs: records with stable keys; in JSON a day is an ISO date, and what is not there is null.

The plan: `as_of` · `today` · `until` · `previous`, `next` (an occurrence, or null) · `series[]` {id, title, rule,
phrase, next} · `weeks[]` {day, week, state (scheduled, proposed, rerun, gap), piece, why, suggestions[]} · `owed[]`
{task, due, late, occurrence} · `expired[]`, `waiting[]`, `later[]` (pieces) · `newsletter` {every, judged,
missing[], late}, the main edition's or null · `newsletters[]` the same of every edition, with {edition, title}; the
main one's name is "" · `health` {score, standing, parts[] {name, weight, value}, streak, silence and recent_silence
{days, since, until}, regularity {weeks, fed, kept, cadence} or null, speakers {first_time[], returning[]}} ·
`actions[]` {title, how, due, gain, late}.
An occurrence: {key, title, event, day, start, end}. A piece: {name, sort, title, event, day, people[], not_before,
not_after}; its day is null in stock. A suggestion: {idea, name, title, why}.
"""

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any, TypeAlias

from hubgen.model.occurrence import Occurrence
from hubgen.model.plan import DueTask, EditionCadence, Health, Outlook, PlanRow
from hubgen.model.publishable import Publishable
from hubgen.rhythm.report.sections import SeriesDates
from hubgen.rhythm.report.status import verdict_word

Record: TypeAlias = dict[str, Any]


def outlook_record(outlook: Outlook, series: Iterable[SeriesDates] = ()) -> Record:
    """Record plan, health and actions together."""
    plan = outlook.plan
    return {
        "as_of": plan.as_of,
        "today": plan.today,
        "until": plan.until,
        "previous": _occurrence(plan.previous),
        "next": _occurrence(plan.next),
        "series": [_series(one) for one in series],
        "weeks": [_row(row) for row in plan.rows],
        "owed": [_due(one) for one in plan.owed],
        "expired": [_piece(piece) for piece in plan.expired],
        "waiting": [_piece(piece) for piece in plan.waiting],
        "later": [_piece(piece) for piece in plan.later],
        "newsletter": next((_newsletter(letter) for letter in plan.newsletters if not letter.edition), None),
        "newsletters": [
            {"edition": letter.edition, "title": letter.title, **_newsletter(letter)} for letter in plan.newsletters
        ],
        "health": _health(outlook.health),
        "actions": [asdict(action) for action in outlook.actions],
    }


def status_record(outlook: Outlook) -> Record:
    """Record health, the next event and what helps most: `as_of`, `today`, `next`, `health`, `actions[]`."""
    record = outlook_record(replace(outlook, actions=outlook.actions[:3]))
    return {key: record[key] for key in ("as_of", "today", "next", "health", "actions")}


def _occurrence(one: Occurrence | None) -> Record | None:
    if one is None:
        return None
    return {
        "key": one.key,
        "title": one.title,
        "event": one.event.key.name if one.event else None,
        "day": one.day,
        "start": one.day if one.start.day_only else one.start.at,
        "end": one.end,
    }


def _series(one: SeriesDates) -> Record:
    rule = one.series.repeats
    return {
        "id": one.series.id,
        "title": one.series.title,
        "rule": rule.text,
        "phrase": rule.phrase or None,
        "next": one.next.day if one.next else None,
    }


def _row(row: PlanRow) -> Record:
    return {
        "day": row.day,
        "week": row.week,
        "state": row.state,
        "piece": _piece(row.piece) if row.piece else None,
        "why": row.why,
        "suggestions": [asdict(one) for one in row.suggestions],
    }


def _piece(piece: Publishable) -> Record:
    return {
        "name": piece.name,
        "sort": piece.sort,
        "title": piece.title,
        "event": piece.event,
        "day": piece.day,
        "people": sorted(piece.people),
        "not_before": piece.not_before,
        "not_after": piece.not_after,
    }


def _due(one: DueTask) -> Record:
    return {"task": one.task, "due": one.due, "late": one.late, "occurrence": _occurrence(one.occurrence)}


def _newsletter(letter: EditionCadence) -> Record:
    return {
        "every": str(letter.every),
        "judged": letter.judged,
        "missing": [period.name for period in letter.missing],
        "late": letter.late.name if letter.late else None,
    }


def _health(health: Health) -> Record:
    return {
        "score": health.score,
        "standing": verdict_word(health),
        "parts": [{**asdict(one), "value": round(float(one.value), 4)} for one in health.parts],
        "streak": health.streak,
        "silence": asdict(health.silence) if health.silence else None,
        "recent_silence": asdict(health.recent) if health.recent else None,
        "regularity": asdict(health.regularity) if health.regularity else None,
        "speakers": asdict(health.speakers),
    }
