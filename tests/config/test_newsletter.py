"""The newsletter's settings: what leads a mail somewhere is judged where it is written, and words are inherited."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from hubgen.config import read_options
from hubgen.config.addresses import parse_mailbox
from hubgen.config.newsletter import Edition
from hubgen.errors import ConfigError
from hubgen.model.problem import Code, Problem
from hubgen.read.settings import settings_source
from tests.builders import config

CALL = {"text": "Tell us", "link": "https://example.org/tell"}


def told(folder: Path, newsletter: dict[str, Any]) -> list[Problem]:
    """Write mkdocs.yml with these settings of the newsletter, and list what is wrong with them."""
    path, options = folder / "mkdocs.yml", {"newsletter": newsletter}
    path.write_text(yaml.safe_dump({"plugins": [{"hubgen": options}]}), "utf-8")
    try:
        read_options(options, settings_source(path, "hubgen"))
    except ConfigError as error:
        return list(error.problems)
    return []


BAD_WAYS = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "ftp://example.org/",
    "leave.md",
    "https:///leave",
    "https://[",
    "https://example.org/a b",
    "mailto:",
    "mailto:nobody",
    "{{ unsubscribe_url }}",
    "",
]


@pytest.mark.parametrize("way", BAD_WAYS)
def test_a_list_is_left_by_an_address_of_the_web_or_by_mail(way: str, tmp_path: Path) -> None:
    (problem,) = told(tmp_path, {"unsubscribe": ["https://example.org/leave", way]})
    assert (problem.code, problem.path, problem.line) == (Code.BAD_SETTING, "mkdocs.yml", 6)
    assert "no address at which people leave a list: write it as https://… or mailto:…" in problem.message


@pytest.mark.parametrize(
    "way",
    [
        "https://example.org/leave?a=1",
        "http://example.org/",
        "HTTPS://example.org/",
        "https://例子.example/",
        "mailto:leave@example.org",
        "mailto:leave@example.org?subject=Leave",
        "mailto:leave%2Bme@example.org",
    ],
)
def test_such_an_address_is_kept_as_it_was_written(way: str, tmp_path: Path) -> None:
    assert told(tmp_path, {"unsubscribe": way}) == []
    assert config(options={"newsletter": {"unsubscribe": way}}).options.newsletter.unsubscribe == (way,)


@pytest.mark.parametrize("key", ["from", "to", "reply_to"])
@pytest.mark.parametrize("text", ["nobody", "é@example.org", "a b@example.org", "a@-example", "a@b\r\n@c", "<>"])
def test_what_is_no_address_for_mail_is_told_at_its_setting(key: str, text: str, tmp_path: Path) -> None:
    (problem,) = told(tmp_path, {key: text})
    assert (problem.code, problem.line) == (Code.BAD_SETTING, 4)
    assert problem.message.startswith(f"newsletter.{key}: ")
    assert problem.message.endswith("write it as letters@example.org, or with a name: Embers <letters@example.org>")


ELSEWHERE = ["list@straße.de", "list@STRAẞE.de", "list@βόλος.gr", "list@क्\u200dष.example", "list@a\u200cb.example"]


@pytest.mark.parametrize("key", ["from", "to", "reply_to"])
@pytest.mark.parametrize("address", ELSEWHERE)
def test_a_domain_that_older_rules_take_for_another_is_asked_for_as_dns_knows_it(
    key: str, address: str, tmp_path: Path
) -> None:
    (problem,) = told(tmp_path, {key: address})
    assert "which is another domain: write it as xn--" in problem.message


@pytest.mark.parametrize(
    ("address", "known"),
    [
        ("list@xn--strae-oqa.de", "xn--strae-oqa.de"),
        ("list@Bücher.example", "xn--bcher-kva.example"),
        ("list@例子。测试", "xn--fsqu00a.xn--0zwm56d"),
        ("list@مثال.example", "xn--mgbh0fb.example"),
        ("list@Example.ORG", "Example.ORG"),
    ],
)
def test_a_domain_in_any_script_is_written_as_dns_knows_it(address: str, known: str) -> None:
    assert parse_mailbox(address) == ("", f"list@{known}")


def test_other_editions_are_judged_too_and_all_at_once(tmp_path: Path) -> None:
    editions = [{"id": "zh", "to": "nobody"}, {"id": "ar", "unsubscribe": "javascript:x"}]
    found = told(tmp_path, {"from": "nobody", "editions": editions})
    assert [problem.message.partition(": ")[0] for problem in found] == [
        "newsletter.from",
        "newsletter.editions.0.to",
        "newsletter.editions.1.unsubscribe.0",
    ]
    assert [problem.line for problem in found] == [9, 6, 8]


@pytest.mark.parametrize(
    ("newsletter", "message"),
    [
        ({"id": "zh"}, "newsletter.id: the main edition has no id"),
        ({"editions": [{"lang": "zh"}]}, "newsletter.editions: each edition needs an id"),
        ({"editions": [{"id": "zh"}, {"id": "ar"}, {"id": "zh"}]}, "newsletter.editions: two editions are called 'zh'"),
    ],
)
def test_the_main_edition_alone_has_no_name_and_others_have_each_their_own(
    newsletter: dict[str, Any], message: str, tmp_path: Path
) -> None:
    (problem,) = told(tmp_path, newsletter)
    assert problem.message.startswith(message)


@pytest.mark.parametrize(
    "text", ["", "a@example.org", "Embers <a@example.org>", '"Embers, hot" <a@example.org>', "余烬 <a@例子.example>"]
)
def test_a_name_may_stand_before_an_address(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, {"from": text, "to": text, "reply_to": text}) == []


def edition(languages: list[str], main: dict[str, Any], **own: Any) -> Edition:
    """Give an edition beside a main one with a call, as features see it."""
    editions = [{"id": "other", **own}]
    newsletter = {"call": CALL, "reason": "You asked.", "editions": editions, **main}
    found = config(options={"languages": languages, "newsletter": newsletter}).options.newsletter.edition("other")
    assert found
    return found


@pytest.mark.parametrize(
    ("languages", "main", "own", "taken_over"),
    [
        (["en", "zh"], {}, {}, True),
        (["en", "zh"], {}, {"lang": "en"}, True),
        (["en", "zh"], {}, {"lang": "zh"}, False),
        (["zh", "en"], {}, {"lang": "en"}, False),
        (["zh", "en"], {"lang": "en"}, {"lang": "en"}, True),
        (["zh", "en"], {"lang": "en"}, {"lang": "zh"}, False),
        (["en", "zh"], {"lang": "en"}, {}, True),
    ],
)
def test_words_are_taken_over_within_a_language(
    languages: list[str], main: dict[str, Any], own: dict[str, Any], taken_over: bool
) -> None:
    found = edition(languages, main, **own)
    assert (found.call is not None, found.reason) == (taken_over, "You asked." if taken_over else "")


def test_words_of_an_editions_own_stay() -> None:
    assert edition(["en"], {}, lang="en", reason="").reason == ""
    assert edition(["en"], {}, lang="en", reason="So.").reason == "So."
