"""How the weeks between two events are planned and judged."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from hubgen.model.breaks import Break, break_error
from hubgen.model.fields import Many, StrictModel
from hubgen.model.rule import DAY_NAMES


def _named_day(value: Any) -> Any:
    """A weekday is named, in full or by its first three letters."""
    said = str(value).strip().lower()
    named = [day for day in DAY_NAMES if said in (day, day[:3])]
    if not named:
        raise ValueError(f"'{value}' is no weekday: write it as Tuesday")
    return named[0]


def _whole(rest: Break) -> Break:
    if fault := break_error(rest):
        raise ValueError(fault)
    return rest


Rest = Annotated[Break, AfterValidator(_whole)]
Weekday = Annotated[str, BeforeValidator(_named_day)]


class RhythmSettings(StrictModel):
    """How the weeks between two events are planned and judged; a week begins on Monday, in the hub's zone."""

    weekday: Weekday = Field("tuesday", description="The day on which stories go out.")
    hour: int = Field(9, ge=0, le=23, description="The hour of that day from which its slot is past.")
    lookback_weeks: int = Field(12, ge=4, le=104, description="How many past weeks are judged.")
    open_weeks: int = Field(6, ge=1, le=52, description="How many weeks are planned where no next event is known.")
    recap_days: int = Field(3, ge=0, le=90, description="Days after an event until its recap is due.")
    announce_days: int = Field(14, ge=0, le=365, description="Days before an event when it is to be announced.")
    remind_days: int = Field(2, ge=0, le=90, description="Days before an event when people are to be reminded.")
    same_person_days: int = Field(14, ge=0, le=365, description="Days between two items of the same person.")
    cooldown_days: int = Field(180, ge=1, le=3650, description="Days until something evergreen may be shown again.")
    rerun_every_weeks: int = Field(4, ge=1, le=104, description="Weeks from one rerun to the next, at least.")
    breaks: Many[Rest] = Field((), description="Days on which nothing is expected, once or every year.")
    page: bool = Field(False, description="Whether the site has a page /rhythm/ that shows the pulse.")
