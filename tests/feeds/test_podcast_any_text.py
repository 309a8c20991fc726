"""Whatever stands in a text, the podcast stays readable."""

from hypothesis import given, settings

from hubgen.model.podcast import FILE
from tests.builders import config, person
from tests.feeds.podcasts import URL, heard, planned, talk
from tests.feeds.reading import parsed
from tests.feeds.test_any_text import WRITTEN


@settings(max_examples=100, deadline=None)
@given(WRITTEN, WRITTEN, WRITTEN, WRITTEN)
def test_any_text_anywhere_gives_a_readable_podcast(title: str, name: str, site: str, link: str) -> None:
    told = talk(
        title=title,
        summary=name,
        speakers=["ada", name],
        topics=[name],
        transcript=link,
        image=link,
        quotes=[{"text": title, "at": "1:00", "date": "2026-05-02"}],
    )
    podcast = {"title": name, "description": title, "author": site, "hosts": [site, link]}
    data = planned(told, person("ada", title=name), settings=config(site_name=site, options={"podcast": podcast}))[FILE]
    (entry,) = parsed(data).entries
    (theirs,) = heard(data)["episodes"]
    assert entry.enclosures[0].href == theirs["enclosures"][0]["url"] == URL
    assert theirs["title"]
