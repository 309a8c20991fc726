"""Issues' proofs, made of a hub that was read, with what reading and checking found in their files."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from hubgen.engines.plan import Checked, Plan, plan
from hubgen.model.issue import Issue
from hubgen.model.problem import Problem
from hubgen.model.source import START
from hubgen.newsletter.issues import read_on
from hubgen.newsletter.mail.outlet import SMTP, Outlet
from hubgen.newsletter.proof import Proof, proof_of


def proof_in(checked: Checked, issue: Issue, outlet: Outlet = SMTP) -> Proof:
    """Compose, write and judge an issue as readers will get it on its day, by one way: else as a mail to a list."""
    (proof,) = proofs_in(checked, [issue], outlet)
    return proof


def proofs_in(
    checked: Checked, issues: Iterable[Issue], outlet: Outlet = SMTP, planned: Callable[..., Plan] = plan
) -> Iterator[Proof]:
    """Do so with several; the site is planned once for all that are read at one moment, as past ones are now."""
    sites = dict[object, frozenset[str]]()
    for issue in issues:
        when = (read_on(issue, checked.as_of), issue.id if issue.draft else None)
        site = sites[when] = sites.get(when) or _site(checked, issue, planned)
        proof = proof_of(issue, checked.hub, checked.config, checked.as_of, site, outlet)
        yield replace(proof, problems=_all(checked, issue, proof.problems))


def _site(checked: Checked, issue: Issue, planned: Callable[..., Plan]) -> frozenset[str]:
    """List what will stand on the site once the issue is out: pages by their addresses, files by their paths."""
    items = tuple(i.model_copy(update={"draft": False}) if i is issue else i for i in checked.hub.items)
    then = replace(checked, hub=replace(checked.hub, items=items), as_of=read_on(issue, checked.as_of))
    site = planned(then, despite_errors=True).site
    files = (path.removesuffix("index.html") for path in site.files)
    return frozenset((*(page.address for page in site.pages), *files))


def _all(checked: Checked, issue: Issue, found: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Add what reading and checking found in the issue's file; of one place hubgen says one thing."""
    told = {(problem.line, problem.column) for problem in found} - {START}
    own = (problem for problem in checked.problems if problem.path == issue.source.path)
    return tuple(sorted({*found, *(problem for problem in own if (problem.line, problem.column) not in told)}))
