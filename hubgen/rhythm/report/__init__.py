"""The plan in print: for people, for programs, and as a checklist that can be pasted into an issue."""

import json
from collections.abc import Iterator

from hubgen.model.plan import Action, Beat, Outlook, Row, State
from hubgen.model.text import code_span, escape_markdown
from hubgen.rhythm.report.lines import EMPTY, Line, day_of
from hubgen.rhythm.report.records import Record, outlook_record
from hubgen.rhythm.report.recurring import Recurring
from hubgen.rhythm.report.sections import TASKS, sections
from hubgen.rhythm.report.weeks import STATES


def told(outlook: Outlook, series: tuple[Recurring, ...] = ()) -> list[Line]:
    """Tell the plan to a person, section by section; what there is nothing to say about is left out."""
    lines: list[Line] = []
    for section in sections(outlook, series):
        if section:
            lines += [EMPTY, *section] if lines else section
    return lines


def as_text(outlook: Outlook, series: tuple[Recurring, ...] = ()) -> str:
    """Write the plan without colours, each line whole."""
    return "\n".join(str(line) for line in told(outlook, series))


def as_json(outlook: Outlook, series: tuple[Recurring, ...] = ()) -> str:
    """Write the plan for programs; see hubgen.rhythm.report.records for its keys."""
    return written(outlook_record(outlook, series))


def written(record: Record) -> str:
    """Write a record as JSON."""
    return json.dumps(record, ensure_ascii=False, indent=2)


def as_markdown(outlook: Outlook) -> str:
    """Write a checklist: what is owed, then week by week what goes out or is missing, then what helps most."""
    parts = {
        "Owed": [_item(_beat(beat)) for beat in outlook.plan.owed],
        f"Until {day_of(outlook.plan.until)}": list(_weeks(outlook)),
        "What helps most": [_item(_action(action)) for action in outlook.actions[:3]],
    }
    told = [f"### {title}\n\n" + "\n".join(items) for title, items in parts.items() if items]
    return "\n\n".join(told) or "Nothing to do."


def _weeks(outlook: Outlook) -> Iterator[str]:
    for row in outlook.plan.rows:
        yield _item(f"{day_of(row.day)} ({row.week}), {STATES[row.state]}: {_row(row)}", row.state is State.SCHEDULED)
        for one in row.suggestions:
            yield f"    - {one.idea}: {escape_markdown(one.title)} ({code_span(one.name)}), {escape_markdown(one.why)}"


def _row(row: Row) -> str:
    if row.piece is None:
        return escape_markdown(row.why)
    return f"{escape_markdown(row.piece.title)} ({code_span(row.piece.name)}), {escape_markdown(row.why)}"


def _action(action: Action) -> str:
    gain = f" (+{action.gain})" if action.gain else ""
    how = code_span(action.how) if action.how.startswith("hubgen ") else escape_markdown(action.how)
    return f"{escape_markdown(action.title)}{gain}: {how}"


def _beat(beat: Beat) -> str:
    late = " (late)" if beat.late else ""
    return f"{TASKS[beat.task].capitalize()} of {escape_markdown(beat.occurrence.title)}, by {day_of(beat.due)}{late}"


def _item(text: str, done: bool = False) -> str:
    return f"- [{'x' if done else ' '}] {text}"
