"""Issues rendered as they will be mailed, from a hub that was read, with all Problems of their files and mails."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from hubgen.engines.plan import CheckedHub, SitePlan, plan
from hubgen.model.address import language_prefix
from hubgen.model.calendars import calendar_channels, event_file
from hubgen.model.event import Event
from hubgen.model.hub import Hub, published
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.problem import Problem
from hubgen.model.source import FILE_START
from hubgen.newsletter.issues import effective_time
from hubgen.newsletter.mail.outlet import SMTP, Outlet
from hubgen.newsletter.proof import Proof, proof_of
from hubgen.site import addresses_of


def render_issue(checked: CheckedHub, issue: Issue, outlet: Outlet = SMTP) -> Proof:
    """Render and check an issue as readers will get it on its day by one way out; else as a mail to a list."""
    (proof,) = render_issues(checked, [issue], outlet)
    return proof


def render_issues(
    checked: CheckedHub, issues: Iterable[Issue], outlet: Outlet = SMTP, planned: Callable[..., SitePlan] = plan
) -> Iterator[Proof]:
    """Render and check issues; the site is planned once for all that are read at one moment, as past ones are now."""
    asked = tuple(issues)
    sites = dict[object, Container[str]]()
    for issue in asked:
        when = (effective_time(issue, checked.as_of), issue.id if issue.draft else None)
        site = sites[when] = sites.get(when) or SitePaths(_once_out(checked, issue), asked, planned)
        proof = proof_of(issue, replace(checked.hub, planned=site), checked.config, checked.as_of, site, outlet)
        yield replace(proof, problems=_with_own_problems(checked, issue, proof.problems))


def _once_out(checked: CheckedHub, issue: Issue) -> CheckedHub:
    """Return the hub as it is once the issue is out."""
    items = tuple(i.model_copy(update={"draft": False}) if i is issue else i for i in checked.hub.items)
    return replace(checked, hub=replace(checked.hub, items=items), as_of=effective_time(issue, checked.as_of))


@dataclass(frozen=True)
class SitePaths:
    """The addresses of the pages that a site will have, and the paths of its files; `issues` are those to be rendered.

    Most links of a letter lead to pages of items, lists and calendars, which is known without planning a site. Where
    other pages stand does not depend on bodies, so that of these only the issues' are rendered. Which files are
    published does: before one is called missing, all bodies are asked.
    """

    checked: CheckedHub
    issues: tuple[Issue, ...]
    planned: Callable[..., SitePlan] = plan

    def __contains__(self, path: object) -> bool:
        """Tell whether something will stand there."""
        if path in self.known or path in self._planned:
            return True
        return path in self.checked.hub.files and path in self._planned_with_all_bodies

    @cached_property
    def known(self) -> frozenset[str]:
        """What surely stands there: the pages of items, home, the archive of letters, and the calendars."""
        hub = published(self.checked.hub, self.checked.as_of)
        pages = (address for addresses in hub.places.values() for address in addresses.values())
        doors = [language_prefix(locale, hub.home) for locale in hub.languages]
        archives = [f"{front}{Kind.ISSUE.folder}/" for front in doors if hub.of(Issue)]
        calendars = (*(channel.path for channel in calendar_channels(hub)), *map(event_file, hub.of(Event)))
        return frozenset((*(page.partition("#")[0] for page in pages), *doors, *archives, *calendars))

    @cached_property
    def _planned(self) -> frozenset[str]:
        hub = self.checked.hub
        return self._addresses(replace(hub, rendered={issue.key: hub.html(issue) for issue in self.issues}))

    @cached_property
    def _planned_with_all_bodies(self) -> frozenset[str]:
        return self._addresses(self.checked.hub)

    def _addresses(self, hub: Hub) -> frozenset[str]:
        return addresses_of(self.planned(replace(self.checked, hub=hub), despite_errors=True).site)


def _with_own_problems(checked: CheckedHub, issue: Issue, found: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Add what reading, rendering and checking found in the issue's file; of one place hubgen says one thing."""
    places = {(problem.line, problem.column) for problem in found} - {FILE_START}
    own = checked.problems_of(issue)
    return tuple(sorted({*found, *(problem for problem in own if (problem.line, problem.column) not in places)}))
