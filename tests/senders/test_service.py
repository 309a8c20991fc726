"""A checksum is read by every later version: what it is made of stays as it is for ever."""

from hubgen.senders.service import checksum, is_unmodified

DRAFT = {"subject": "June: “starting small” 你好", "body": "<p>Hello</p>\r\n", "lists": [3, 4], "template_id": None}
CHECKSUM = "body,lists,subject,template_id:e49ad4215e71b842783abec19ec4e841978691782526196f41cc73864a756b75"


def test_a_draft_that_an_earlier_version_sealed_is_still_untouched() -> None:
    """Another value would make every draft that stands at a service look like one that somebody changed."""
    assert checksum(DRAFT) == CHECKSUM
    assert is_unmodified(CHECKSUM, DRAFT)
    assert not is_unmodified(CHECKSUM, {**DRAFT, "subject": "June"})
