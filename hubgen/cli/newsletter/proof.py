"""Issues' proofs, made of a hub that was read, with what reading and checking found in their files."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from hubgen.engines.plan import Checked, Plan, plan
from hubgen.model.address import door
from hubgen.model.calendars import calendar_channels, event_file
from hubgen.model.event import Event
from hubgen.model.hub import published
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.places import places_of
from hubgen.model.problem import Problem
from hubgen.model.source import START
from hubgen.newsletter.issues import read_on
from hubgen.newsletter.mail.outlet import SMTP, Outlet
from hubgen.newsletter.proof import Proof, proof_of
from hubgen.site import addresses_of


def proof_in(checked: Checked, issue: Issue, outlet: Outlet = SMTP) -> Proof:
    """Compose, write and judge an issue as readers will get it on its day, by one way: else as a mail to a list."""
    (proof,) = proofs_in(checked, [issue], outlet)
    return proof


def proofs_in(
    checked: Checked, issues: Iterable[Issue], outlet: Outlet = SMTP, planned: Callable[..., Plan] = plan
) -> Iterator[Proof]:
    """Do so with several; the site is planned once for all that are read at one moment, as past ones are now."""
    asked = tuple(issues)
    sites = dict[object, Container[str]]()
    for issue in asked:
        when = (read_on(issue, checked.as_of), issue.id if issue.draft else None)
        site = sites[when] = sites.get(when) or SitePaths(_once_out(checked, issue), asked, planned)
        hub = replace(checked.hub, planned=site)
        proof = proof_of(issue, hub, checked.config, checked.as_of, site, outlet)
        yield replace(proof, problems=_all(checked, issue, proof.problems))


def _once_out(checked: Checked, issue: Issue) -> Checked:
    """Give the hub as it is once the issue is out."""
    items = tuple(i.model_copy(update={"draft": False}) if i is issue else i for i in checked.hub.items)
    return replace(checked, hub=replace(checked.hub, items=items), as_of=read_on(issue, checked.as_of))


@dataclass(frozen=True)
class SitePaths:
    """What will stand on a site: pages by their addresses, files by their paths.

    Most links of a letter lead to pages of items, lists and calendars, which is known without planning a site. Where
    other pages stand does not depend on bodies, so that of these only the letters' are rendered. Which files are
    published does: before one is called missing, all bodies are asked.
    """

    checked: Checked
    letters: tuple[Issue, ...]
    planned: Callable[..., Plan] = plan

    def __contains__(self, path: object) -> bool:
        """Tell whether something will stand there."""
        if path in self.known or path in self._planned:
            return True
        return path in self.checked.hub.files and path in self._with_all_bodies

    @cached_property
    def known(self) -> frozenset[str]:
        """Name what surely stands there: the pages of items, home, the archive of letters, and the calendars."""
        hub = published(self.checked.hub, self.checked.as_of)
        pages = (address for addresses in places_of(hub).values() for address in addresses.values())
        doors = [door(locale, hub.home) for locale in hub.languages]
        archives = [f"{front}{Kind.ISSUE.folder}/" for front in doors if hub.of(Issue)]
        calendars = (*(channel.path for channel in calendar_channels(hub)), *map(event_file, hub.of(Event)))
        return frozenset((*(page.partition("#")[0] for page in pages), *doors, *archives, *calendars))

    @cached_property
    def _planned(self) -> frozenset[str]:
        rendered = {issue.key: self.checked.hub.html(issue) for issue in self.letters}
        return self._paths(replace(self.checked, hub=replace(self.checked.hub, rendered=rendered)))

    @cached_property
    def _with_all_bodies(self) -> frozenset[str]:
        return self._paths(self.checked)

    def _paths(self, checked: Checked) -> frozenset[str]:
        return addresses_of(self.planned(checked, despite_errors=True).site)


def _all(checked: Checked, issue: Issue, found: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Add what reading, rendering and checking found in the issue's file; of one place hubgen says one thing."""
    told = {(problem.line, problem.column) for problem in found} - {START}
    own = checked.problems_of(issue)
    return tuple(sorted({*found, *(problem for problem in own if (problem.line, problem.column) not in told)}))
