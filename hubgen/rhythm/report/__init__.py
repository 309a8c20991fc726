"""The plan in print: for people, for programs, and as a checklist that can be pasted into an issue."""

import json
from collections.abc import Iterator

from hubgen.model.plan import Action, DueTask, Outlook, PlanRow, SlotState
from hubgen.model.text import code_span, escape_markdown
from hubgen.rhythm.report.lines import EMPTY, ReportLine, day_of
from hubgen.rhythm.report.records import Record, outlook_record
from hubgen.rhythm.report.sections import STATES, SeriesDates, sections


def as_lines(outlook: Outlook, series: tuple[SeriesDates, ...] = ()) -> list[ReportLine]:
    """Return the plan as lines for a person, section by section; empty sections are left out."""
    lines: list[ReportLine] = []
    for section in sections(outlook, series):
        if section:
            lines += [EMPTY, *section] if lines else section
    return lines


def as_json(outlook: Outlook, series: tuple[SeriesDates, ...] = ()) -> str:
    """Return the plan as JSON; see hubgen.rhythm.report.records for its keys."""
    return to_json(outlook_record(outlook, series))


def to_json(record: Record) -> str:
    """Return a record as indented JSON, days and instants as ISO 8601, letters of any script unescaped."""
    return json.dumps(record, ensure_ascii=False, indent=2, default=lambda day: day.isoformat())


def as_markdown(outlook: Outlook) -> str:
    """Return a Markdown checklist: what is owed, what goes out or is missing in each week, and what helps most."""
    parts = {
        "Owed": [_item(_due(one)) for one in outlook.plan.owed],
        f"Until {day_of(outlook.plan.until)}": list(_weeks(outlook)),
        "What helps most": [_item(_action(action)) for action in outlook.actions[:3]],
    }
    written = [f"### {title}\n\n" + "\n".join(items) for title, items in parts.items() if items]
    return "\n\n".join(written) or "Nothing to do."


def _weeks(outlook: Outlook) -> Iterator[str]:
    for row in outlook.plan.rows:
        week = f"{day_of(row.day)} ({row.week}), {STATES[row.state]}: {_row(row)}"
        yield _item(week, row.state is SlotState.SCHEDULED)
        for one in row.suggestions:
            yield f"    - {one.idea}: {escape_markdown(one.title)} ({code_span(one.name)}), {escape_markdown(one.why)}"


def _row(row: PlanRow) -> str:
    if row.piece is None:
        return escape_markdown(row.why)
    return f"{escape_markdown(row.piece.title)} ({code_span(row.piece.name)}), {escape_markdown(row.why)}"


def _action(action: Action) -> str:
    gain = f" (+{action.gain})" if action.gain else ""
    how = code_span(action.how) if action.how.startswith("hubgen ") else escape_markdown(action.how)
    return f"{escape_markdown(action.title)}{gain}: {how}"


def _due(one: DueTask) -> str:
    late = " (late)" if one.late else ""
    return f"{one.task.capitalize()} of {escape_markdown(one.occurrence.title)}, by {day_of(one.due)}{late}"


def _item(text: str, done: bool = False) -> str:
    return f"- [{'x' if done else ' '}] {text}"
