"""The plan for programs: plain records with stable keys; a day is an ISO date, and what is not there is null.

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
from dataclasses import asdict
from datetime import date
from typing import Any, TypeAlias

from hubgen.model.occurrence import Occurrence
from hubgen.model.piece import Piece
from hubgen.model.plan import Action, Beat, Health, Newsletter, Outlook, Row, Silence
from hubgen.rhythm.report.recurring import Recurring
from hubgen.rhythm.report.standing import standing

Record: TypeAlias = dict[str, Any]


def outlook_record(outlook: Outlook, series: Iterable[Recurring] = ()) -> Record:
    """Record plan, health and actions together."""
    plan = outlook.plan
    return {
        "as_of": plan.as_of.isoformat(),
        "today": plan.today.isoformat(),
        "until": plan.until.isoformat(),
        "previous": _occurrence(plan.previous),
        "next": _occurrence(plan.next),
        "series": [_series(one) for one in series],
        "weeks": [_row(row) for row in plan.rows],
        "owed": [_beat(beat) for beat in plan.owed],
        "expired": [_piece(piece) for piece in plan.expired],
        "waiting": [_piece(piece) for piece in plan.waiting],
        "later": [_piece(piece) for piece in plan.later],
        "newsletter": next((_newsletter(letter) for letter in plan.newsletters if not letter.edition), None),
        "newsletters": [
            {"edition": letter.edition, "title": letter.title, **_newsletter(letter)} for letter in plan.newsletters
        ],
        "health": _health(outlook.health),
        "actions": [_action(action) for action in outlook.actions],
    }


def status_record(outlook: Outlook) -> Record:
    """Record health, the next event and what helps most: `as_of`, `today`, `next`, `health`, `actions[]`."""
    record = outlook_record(outlook)
    return {key: record[key] for key in ("as_of", "today", "next", "health")} | {
        "actions": [_action(action) for action in outlook.actions[:3]]
    }


def _occurrence(one: Occurrence | None) -> Record | None:
    if one is None:
        return None
    return {
        "key": one.key,
        "title": one.title,
        "event": one.event.key.name if one.event else None,
        "day": one.day.isoformat(),
        "start": one.day.isoformat() if one.start.day_only else one.start.at.isoformat(),
        "end": one.end.isoformat(),
    }


def _series(one: Recurring) -> Record:
    rule = one.series.repeats
    return {
        "id": one.series.id,
        "title": one.series.title,
        "rule": rule.text,
        "phrase": rule.phrase or None,
        "next": _iso(one.next.day if one.next else None),
    }


def _row(row: Row) -> Record:
    return {
        "day": row.day.isoformat(),
        "week": row.week,
        "state": row.state.value,
        "piece": _piece(row.piece) if row.piece else None,
        "why": row.why,
        "suggestions": [
            {"idea": one.idea.value, "name": one.name, "title": one.title, "why": one.why} for one in row.suggestions
        ],
    }


def _piece(piece: Piece) -> Record:
    return {
        "name": piece.name,
        "sort": piece.sort.value,
        "title": piece.title,
        "event": piece.event,
        "day": _iso(piece.day),
        "people": sorted(piece.people),
        "not_before": _iso(piece.not_before),
        "not_after": _iso(piece.not_after),
    }


def _beat(beat: Beat) -> Record:
    due = beat.due.isoformat()
    return {"task": beat.task.value, "due": due, "late": beat.late, "occurrence": _occurrence(beat.occurrence)}


def _newsletter(letter: Newsletter) -> Record:
    return {
        "every": str(letter.every),
        "judged": letter.judged,
        "missing": [period.name for period in letter.missing],
        "late": letter.late.name if letter.late else None,
    }


def _health(health: Health) -> Record:
    return {
        "score": health.score,
        "standing": standing(health),
        "parts": [
            {"name": one.name, "weight": one.weight, "value": round(float(one.value), 4)} for one in health.parts
        ],
        "streak": health.streak,
        "silence": _silence(health.silence),
        "recent_silence": _silence(health.recent),
        "regularity": asdict(health.regularity) if health.regularity else None,
        "speakers": {"first_time": list(health.speakers.first_time), "returning": list(health.speakers.returning)},
    }


def _silence(silence: Silence | None) -> Record | None:
    if silence is None:
        return None
    return {"days": silence.days, "since": silence.since.isoformat(), "until": silence.until.isoformat()}


def _action(action: Action) -> Record:
    return {
        "title": action.title,
        "how": action.how,
        "due": _iso(action.due),
        "gain": action.gain,
        "late": action.late,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
