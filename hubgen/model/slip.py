"""Slips: what can be wrong with an issue of the newsletter before it is mailed."""

from enum import StrEnum


class Slip(StrEnum):
    """The name of a rule for issues as they would be mailed, as it stands in brackets behind a message."""

    UNKNOWN_EDITION = "mail-unknown-edition"
    DRAFT = "mail-draft"
    NO_DATE = "mail-no-date"
    CUT_OFF = "mail-cut-off"
    NO_SUBJECT = "mail-no-subject"
    LONG_SUBJECT = "mail-long-subject"
    PREHEADER = "mail-preheader"
    NOTHING_TOLD = "mail-nothing-told"
    NO_OPENING = "mail-no-opening"
    UNEDITED_OPENING = "mail-unedited-opening"
    PLAYER = "mail-player"
    TOLD_BEFORE = "mail-told-before"
    NAMED_TWICE = "mail-named-twice"
    MISSING_ITEM = "mail-missing-item"
    SCHEDULED_ITEM = "mail-scheduled-item"
    UNTOLD_ITEM = "mail-untold-item"
    PAST_EVENT = "mail-past-event"
    CANCELLED_EVENT = "mail-cancelled-event"
    CALL = "mail-call"
    RELATIVE_LINK = "mail-relative-link"
    LINK_SCHEME = "mail-link-scheme"
    LOCALHOST = "mail-localhost"
    DEAD_LINK = "mail-dead-link"
    IMAGE_WITHOUT_ALT = "mail-image-without-alt"
    IMAGE_ADDRESS = "mail-image-address"
    IMAGE_TYPE = "mail-image-type"
    CONTRAST = "mail-contrast"
    LARGE = "mail-large"
    LARGE_STYLE = "mail-large-style"
    PLACEHOLDER = "mail-placeholder"
    LONG_LINE = "mail-long-line"
    LINKS_DIFFER = "mail-links-differ"
    NO_UNSUBSCRIBE = "mail-no-unsubscribe"
    NO_SENDER = "mail-no-sender"


DOUBTED = frozenset(
    {
        Slip.CUT_OFF,
        Slip.LONG_SUBJECT,
        Slip.NO_OPENING,
        Slip.PLAYER,
        Slip.UNTOLD_ITEM,
        Slip.CANCELLED_EVENT,
        Slip.LINK_SCHEME,
        Slip.IMAGE_WITHOUT_ALT,
        Slip.IMAGE_TYPE,
        Slip.CONTRAST,
        Slip.LONG_LINE,
        Slip.NO_UNSUBSCRIBE,
    }
)
"""Slips with which a mail can still be read: warnings."""

NOTED = frozenset({Slip.DRAFT, Slip.PREHEADER, Slip.SCHEDULED_ITEM})
"""What is worth knowing before an issue goes out; all others are errors, for a mail cannot be called back."""
