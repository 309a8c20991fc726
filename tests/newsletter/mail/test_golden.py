"""Each file in golden/ is one mail as it goes out, in one of three formats.

`UPDATE_GOLDENS=1 pytest tests/newsletter/mail` writes them anew; read the difference before you keep it.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hubgen.newsletter.letter import Letter
from tests.newsletter.letters import BUSY, arabic, bare, chinese, letter
from tests.newsletter.mail.writing import mail, message

GOLDEN = Path(__file__).parent / "golden"
CASES = {
    "a_letter_in_english": letter(),
    "a_letter_in_chinese": chinese(),
    "a_letter_in_arabic_goes_to_a_list": arabic(),
    "a_letter_that_tells_one_thing": bare(),
    "an_opening_with_all_that_an_editor_writes": bare(opening=BUSY),
}
FORMATS: dict[str, Callable[[Letter], bytes]] = {
    "html": lambda one: mail(one).html.encode(),
    "txt": lambda one: mail(one).text.encode(),
    "eml": message,
}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", CASES)
def test_a_mail_is_byte_for_byte_this(name: str, form: str) -> None:
    made, golden = FORMATS[form](CASES[name]), GOLDEN / f"{name}.{form}"
    if os.environ.get("UPDATE_GOLDENS"):
        golden.write_bytes(made)
    assert made == golden.read_bytes()
