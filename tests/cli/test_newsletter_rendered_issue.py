"""Several issues rendered: the site is planned as seldom as can be, and each is judged by the site of its own day."""

from pathlib import Path

from hubgen.cli.newsletter.rendered_issue import SitePaths, render_issue, render_issues
from hubgen.engines.plan import CheckedHub, SitePlan, check_content, check_headers, plan
from hubgen.engines.settings import load_settings
from hubgen.model.issue import Issue
from tests.cli.running import STORY
from tests.cli.test_newsletter_check import HEADER, hub

LATER = "---\ntitle: A run\ndate: 2026-06-20\nauthors: ada\n---\n\nUphill.\n"
LEADS = "\nLook at [the run](https://example.org/stories/run/) and at [June](https://example.org/newsletter/d-june/).\n"


def checked(folder: Path, **issues: tuple[str, bool]) -> CheckedHub:
    """Read a hub on 1 June 2026; each issue is given by its date, and by whether it is a draft."""
    texts = {
        name: HEADER.format(title=name, date=date, items="").replace("title", "draft: true\ntitle" * draft or "title")
        for name, (date, draft) in issues.items()
    }
    hub(folder, **{name: text + LEADS for name, text in texts.items()})
    (folder / "content" / "stories" / "run.md").write_text(LATER, "utf-8")
    (folder / "content" / "stories" / "walk.md").write_text(STORY.format(title="A walk"), "utf-8")
    return check_content(load_settings(folder / "mkdocs.yml"), "2026-06-01")


def test_the_site_is_planned_once_for_all_that_are_out(tmp_path: Path) -> None:
    planned = list[CheckedHub]()

    def counted(one: CheckedHub, *, despite_errors: bool) -> SitePlan:
        planned.append(one)
        return plan(one, despite_errors=despite_errors)

    one = checked(tmp_path, a=("2026-04-01", False), b=("2026-05-01", False), c=("2026-06-25", False))

    assert len(list(render_issues(one, one.hub.of(Issue), planned=counted))) == 3
    assert len(planned) == 2


def test_together_and_alone_the_same_is_found(tmp_path: Path) -> None:
    one = checked(
        tmp_path,
        a=("2026-04-01", False),
        b=("2026-06-10", False),
        c=("2026-06-25", False),
        d_june=("2026-06-25", True),
        e=("2026-06-25", True),
    )
    issues = one.hub.of(Issue)
    together = [each.problems for each in render_issues(one, issues)]

    assert together == [render_issue(one, issue).problems for issue in issues]
    dead = [sorted(p.message for p in problems if p.code == "mail-dead-link") for problems in together]
    assert [len(each) for each in dead] == [2, 2, 1, 0, 1]


def test_for_links_to_items_lists_and_calendars_no_site_is_planned(tmp_path: Path) -> None:
    text = HEADER.format(title="June", date="2026-06-25", items="story/walk, event/circle")
    hub(tmp_path, june=text + "\nWords, and [Ada](../people/ada.md).\n")
    files = {"stories/walk": STORY.format(title="A walk"), "events/circle": "---\nstart: 2026-07-01 18:30\n---\n"}
    for name, file in files.items():
        (tmp_path / "content" / f"{name}.md").parent.mkdir(exist_ok=True)
        (tmp_path / "content" / f"{name}.md").write_text(file, "utf-8")
    one = check_headers(load_settings(tmp_path / "mkdocs.yml"), "2026-06-01")
    planned = list[CheckedHub]()

    def counted(one: CheckedHub, *, despite_errors: bool) -> SitePlan:
        planned.append(one)
        return plan(one, despite_errors=despite_errors)

    (proof,) = render_issues(one, one.hub.of(Issue), planned=counted)

    assert [p.message for p in proof.problems if p.code == "mail-dead-link"] == []
    assert planned == []


def test_what_is_known_without_a_plan_stands_on_the_planned_site() -> None:
    settings = Path(__file__).parents[2] / "mkdocs.yml"
    checked = check_content(load_settings(settings), "2026-11-21")
    site = plan(checked, despite_errors=True).site
    stands = {*(page.address for page in site.pages), *site.files}

    known = SitePaths(checked, ()).known
    assert len(known) > 100
    assert known <= stands
