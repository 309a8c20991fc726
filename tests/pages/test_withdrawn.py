"""The page of what was withdrawn says so, and why, in the words of whoever wrote that."""

from tests.builders import hub, story
from tests.pages.planning import plan

WITHDRAWN = {"on": "2026-05-30", "why": "The library asked us to."}


def test_a_translation_says_why_in_the_language_of_its_original() -> None:
    original, translation = story("x", withdrawn=WITHDRAWN), story("x", locale="zh", withdrawn=WITHDRAWN)
    pages = plan(of=hub(original, translation, languages=("en", "zh")), options={"languages": ["en", "zh"]})
    assert pages["stories/x/"].meta["why"] == pages["zh/stories/x/"].meta["why"] == "The library asked us to."
    assert "why_lang" not in pages["stories/x/"].meta
    assert pages["zh/stories/x/"].meta["why_lang"]["lang"] == "en"
