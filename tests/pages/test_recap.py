from dataclasses import replace

from hubgen.model.output import Rendered, TocEntry
from tests.builders import event, hub, recap
from tests.pages.planning import plan, with_bodies


def test_a_recap_tells_how_many_came_and_whom_to_thank() -> None:
    told = recap("may", attendance={"attended": "12"}, thanks=["Ada"])
    sections = {section["id"]: section["cards"] for section in plan(event("may"), told)["events/may/"].meta["sections"]}

    assert sections["recap-attendance"] == [{"title": "came", "number": "12"}]
    assert sections["recap-thanks"][0]["title"] == "Ada"


def test_anchors_of_event_and_recap_are_kept_apart() -> None:
    body = '<h2 id="a">A</h2><p><a href="#a">up</a></p>'
    of = hub(event("may"), recap("june", event="may"))
    html = plan(of=with_bodies(of, may=body, june=body))["events/may/"].html

    assert html.count('id="a"') == 1
    assert '<h2 id="recap-a">' in html
    assert '<a href="#recap-a">' in html


def test_the_table_of_contents_leads_to_anchors_that_are_there() -> None:
    text = Rendered(html='<h2 id="a">A</h2>', headings=(TocEntry(2, "a", "A"),))
    of = hub(event("may"), recap("june", event="may"))
    page = plan(of=replace(of, rendered={item.key: text for item in of.items}))["events/may/"]

    anchors = [heading.anchor for heading in page.headings]
    assert anchors[-1] == "recap-a"
    assert all(page.html.count(f'id="{anchor}"') == 1 for anchor in anchors)


def test_the_recaps_title_is_text_and_no_markup() -> None:
    html = plan(event("may"), recap("may", title="<script>alert(1)</script>"))["events/may/"].html

    assert "<script>" not in html
