"""Which hub a command works on, and at what moment: the hub as its editors know it, and its plan."""

from functools import partial
from pathlib import Path

from hubgen.cli.console import err
from hubgen.engines.plan import LoadedHub, read_hub
from hubgen.engines.settings import load_settings
from hubgen.model.plan import Outlook
from hubgen.model.problem import Severity
from hubgen.newsletter.drafting import has_content
from hubgen.rhythm import make_outlook
from hubgen.words.english import counted


def open_hub(config: Path, as_of: str | None) -> LoadedHub:
    """Read a hub; how many files have errors is printed, and the rest is used."""
    loaded = read_hub(load_settings(config), as_of)
    paths = {problem.path for problem in loaded.hub.problems if problem.severity is Severity.ERROR}
    if paths:
        err.print(f"{counted(len(paths), 'file')} could not be read, or not wholly: hubgen check tells more.")
    return loaded


def plan_weeks(loaded: LoadedHub, weeks: int | None = None) -> Outlook:
    """Plan the weeks to the next event, or so many weeks; a letter is owed only where there is something to tell."""
    has_news = partial(has_content, loaded.hub, loaded.config, loaded.as_of)
    return make_outlook(loaded.hub, loaded.config, loaded.as_of, weeks, has_news)
