"""What servers say is understood or refused, never believed, and gives no credential away."""

from pathlib import Path

import pytest
from trustme import CA

from hubgen.senders.buttondown import buttondown_client
from hubgen.senders.credentials import ApiAccount
from hubgen.senders.failures import MAX_REASON, NoAnswer, Rejected, RequestError
from hubgen.senders.http import JsonApi
from hubgen.senders.listmonk import listmonk_client
from tests.senders.jobs import ISSUE
from tests.senders.rawserver import answer, saying

KEY = 'key"8d/1f+0c=\\secret&01'
PIECES = ("key", "8d/1f", "secret")


def error_of(said: bytes, *, drop: bytes = b"", seconds: float = 5) -> RequestError:
    """Ask, and give what went wrong."""
    with saying(said, drop) as url, pytest.raises(RequestError) as told:
        JsonApi(ApiAccount(url, token=KEY), {}, seconds).ask("POST", "/x", {})
    return told.value


@pytest.mark.parametrize(
    "said",
    [
        answer(400, "x" * (MAX_REASON - 14) + KEY),
        answer(400, "No", {"detail": KEY * 40}),
        answer(400, "No", {"detail": "x" * (MAX_REASON - 30) + KEY}),
        answer(400, "No", {"detail": {"headers": {"Authorization": f"Token {KEY}"}}}),
        answer(400, "No", {"detail": f'{{"token": "{KEY}"}}'.replace("\\", "\\\\").replace('d"', 'd\\"')}),
        answer(400, "No", {"detail": "key%228d%2F1f%2B0c%3D%5Csecret%2601"}),
        answer(400, "No", {"detail": "key%228d%2f1f%2b0c%3d%5csecret%2601"}),
        answer(400, "No", {"detail": r"key\u00228d\/1f\u002B0c\u003d\\secret\u002601"}),
        answer(400, "No", {"detail": "key&quot;8d/1f&#43;0c&#x3D;\\secret&amp;01"}),
        answer(400, "No", {"code": KEY}),
        answer(302, "Found", Location=f"https://elsewhere.example/?q={KEY}"),
        answer(429, "Slow", Retry_After=KEY),
        answer(KEY),
        answer(f"{'x' * (MAX_REASON - 8)}{KEY}"),
    ],
)
def test_no_piece_of_a_credential_is_left_in_any_words(said: bytes) -> None:
    error = error_of(said)

    assert not [piece for piece in PIECES if piece in f"{error!r} {error} {error.retry}"]
    assert len(str(error)) <= MAX_REASON


@pytest.mark.parametrize(
    ("wait", "said"),
    [
        ("17", "in 17 seconds"),
        ("007", "in 7 seconds"),
        ("Wed, 21 Oct 2026 07:28:00 GMT", "after 2026-10-21 07:28 UTC"),
        ("9" * 200, ""),
        ("-5", ""),
        ("soon", ""),
        ("Fri, 31 Dec 9999 23:59:59 -2359", ""),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_how_long_to_wait_is_said_where_that_makes_sense(status: int, wait: str, said: str) -> None:
    error = error_of(answer(status, "Slow", Retry_After=wait))

    assert error.retry == said
    assert isinstance(error, Rejected if status == 429 else NoAnswer)


@pytest.mark.parametrize(
    "said",
    [b"", b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n"],
)
def test_an_answer_that_comes_drop_by_drop_comes_to_an_end(said: bytes) -> None:
    error = error_of(said, drop=b"1", seconds=0.25)

    assert isinstance(error, NoAnswer)
    assert str(error) == "no whole answer within 1 seconds"


def test_a_refusal_that_comes_drop_by_drop_is_one() -> None:
    assert isinstance(error_of(b"HTTP/1.1 400 No\r\n\r\n", drop=b"1", seconds=0.25), Rejected)


@pytest.mark.parametrize(
    "following", ["http://[::1/v1", "http://[::1]/v1/emails", 5, True, {"a": 1}, "//x.example/v1/emails", "/v1/emails"]
)
def test_a_list_goes_on_at_no_other_address(following: object) -> None:
    page = answer(200, "OK", {"results": [], "next": following})
    with saying(page) as url, pytest.raises(NoAnswer, match="another address"):
        buttondown_client(ApiAccount(url, token=KEY)).find(ISSUE)


@pytest.mark.parametrize("name", [True, False, None, "1", 1.5, []])
def test_what_has_no_number_is_no_campaign(name: object) -> None:
    said = answer(200, "OK", {"data": {"id": name, "status": "draft"}})
    with saying(said) as url, pytest.raises(NoAnswer, match=r"^its answer is no campaign$"):
        listmonk_client(ApiAccount(url, "u", KEY)).create(ISSUE, "")


@pytest.mark.parametrize("name", [True, None, 1, "", "em 1", "em_1\n", "x" * 999, "../x"])
def test_what_has_no_proper_name_is_no_email(name: object) -> None:
    said = answer(201, "Created", {"id": name, "status": "draft"})
    with saying(said) as url, pytest.raises(NoAnswer, match=r"^its answer is no email$"):
        buttondown_client(ApiAccount(url, token=KEY)).create(ISSUE, "")


def test_an_encrypted_answer_is_read_and_comes_to_an_end_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ca = CA()
    ca.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    with saying(answer(200, "OK", {"a": 1}), ca=ca) as url:
        assert JsonApi(ApiAccount(url, token=KEY), {}).ask("GET", "/") == {"a": 1}
    with saying(b"HTTP/1.1 200 OK\r\n\r\n", b"1", ca) as url, pytest.raises(NoAnswer, match="no whole answer"):
        JsonApi(ApiAccount(url, token=KEY), {}, 0.25).ask("GET", "/")
