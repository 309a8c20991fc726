from dataclasses import replace

import pytest

from hubgen.errors import HubError
from hubgen.senders import credentials
from hubgen.senders.credentials import SmtpAccount, Tls
from tests.senders.jobs import ISSUE, MESSAGE

SMTP = {"HUBGEN_SMTP_HOST": "mail.example.org"}
LISTMONK = {"HUBGEN_LISTMONK_USER": "u", "HUBGEN_LISTMONK_TOKEN": "t0ken-secret"}


@pytest.mark.parametrize(
    "url",
    [
        "http://lists.example.org",
        "http://127.0.0.1.example.org",
        "https://u:pw0rd-secret@lists.example.org",
        "https://lists.example.org/?token=pw0rd-secret",
        "ftp://lists.example.org",
        "https://lists.example.org/\nx",
        "https://[x",
        "pw0rd-secret",
    ],
)
def test_a_credential_goes_to_no_address_that_is_not_safe_and_no_address_is_shown(url: str) -> None:
    with pytest.raises(HubError) as told:
        credentials.listmonk_account({**LISTMONK, "HUBGEN_LISTMONK_URL": url})

    assert "pw0rd-secret" not in f"{told.value} {told.value.hint}"


@pytest.mark.parametrize(
    "url", ["https://lists.example.org/a/", "http://127.0.0.1:9000", "http://[::1]:9", "http://localhost"]
)
def test_https_or_this_machine_will_do(url: str) -> None:
    account = credentials.listmonk_account({**LISTMONK, "HUBGEN_LISTMONK_URL": url})

    assert account.base == url.rstrip("/")
    assert "t0ken-secret" not in repr(account)
    assert account.redact(f"x t0ken-secret {account.basic}") == "x … …"


def test_buttondown_needs_a_key_alone() -> None:
    assert credentials.buttondown_account({"HUBGEN_BUTTONDOWN_KEY": " k \n"}).base == "https://api.buttondown.com"
    for key in ("", "a\nb", "é"):
        with pytest.raises(HubError, match="HUBGEN_BUTTONDOWN_KEY") as told:
            credentials.buttondown_account({"HUBGEN_BUTTONDOWN_KEY": key})
        assert key == "" or key not in str(told.value)


def test_an_edition_goes_to_buttondown_with_its_own_key_alone() -> None:
    main_key = "HUBGEN_BUTTONDOWN_KEY"
    main = {main_key: "main-key"}
    for given in ({}, main, {**main, "HUBGEN_BUTTONDOWN_KEY_ZH_HANT": " "}):
        with pytest.raises(HubError, match="HUBGEN_BUTTONDOWN_KEY_ZH_HANT is not set") as told:
            credentials.buttondown_account(given, "zh-hant")
        assert "a newsletter of its own at Buttondown" in str(told.value.hint)
    with pytest.raises(HubError, match="HUBGEN_BUTTONDOWN_KEY_ZH is also HUBGEN_BUTTONDOWN_KEY,") as told:
        credentials.buttondown_account({**main, "HUBGEN_BUTTONDOWN_KEY_ZH": "main-key"}, "zh")
    assert "main-key" not in f"{told.value} {told.value.hint}"

    with pytest.raises(HubError, match="HUBGEN_BUTTONDOWN_KEY_ZH is also HUBGEN_BUTTONDOWN_KEY_AR") as told:
        credentials.buttondown_account(
            {"HUBGEN_BUTTONDOWN_KEY_ZH": "same-key", "HUBGEN_BUTTONDOWN_KEY_AR": " same-key\n"}, "zh"
        )
    assert "same-key" not in f"{told.value} {told.value.hint}"

    zh, own = (
        credentials.buttondown_account({**main, "HUBGEN_BUTTONDOWN_KEY_ZH": "k"}, "zh"),
        credentials.buttondown_account({main_key: "k"}),
    )
    assert (zh.base, zh.token) == (own.base, own.token)
    assert (zh.variables, own.variables) == (("HUBGEN_BUTTONDOWN_KEY_ZH",), (main_key,))
    assert credentials.buttondown_account({**main, "HUBGEN_BUTTONDOWN_KEY_ZH": "k"}) == credentials.buttondown_account(
        main
    )


def test_a_mail_server_is_asked_under_tls_unless_it_is_this_machine() -> None:
    assert credentials.smtp_account(SMTP) == SmtpAccount("mail.example.org", 587, Tls.STARTTLS)
    assert credentials.smtp_account({**SMTP, "HUBGEN_SMTP_TLS": "tls"}).port == 465
    assert credentials.smtp_account({"HUBGEN_SMTP_HOST": "localhost", "HUBGEN_SMTP_TLS": "none"}).port == 25
    wrong = (
        {"HUBGEN_SMTP_TLS": "none"},
        {"HUBGEN_SMTP_TLS": "ssl"},
        {"HUBGEN_SMTP_PORT": "0"},
        {"HUBGEN_SMTP_USER": "u"},
    )
    for more in wrong:
        with pytest.raises(HubError):
            credentials.smtp_account({**SMTP, **more})


def test_a_slug_is_one_that_services_take_and_a_hash_tells_versions_apart() -> None:
    assert ISSUE.slug == "hubgen-2026-06"
    long = replace(ISSUE, issue="六月" * 60)
    assert long.slug.isascii()
    assert len(long.slug) <= 100
    assert ISSUE.hash == replace(ISSUE).hash
    assert len({ISSUE.hash, replace(ISSUE, text="x").hash, replace(ISSUE, lists=(4,)).hash}) == 3
    assert replace(ISSUE, message=MESSAGE).message_id == "<2026-06@example.org>"
