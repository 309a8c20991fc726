"""Codes of what can be wrong with the feeds and pages of a built site, and with an issue before it is mailed."""

from enum import StrEnum


class FeedCode(StrEnum):
    """The name of a rule for built feeds, as it stands in brackets behind a message."""

    UNREADABLE = "feed-unreadable"
    LARGE = "feed-large"
    CHANGED_ID = "feed-changed-id"
    SELF = "feed-self"
    DEAD_LINK = "feed-dead-link"
    IMPLAUSIBLE_DATE = "feed-implausible-date"
    HTML_IN_TITLE = "feed-html-in-title"
    MISSING_CONTENT = "feed-missing-content"
    LANGUAGE = "feed-language"
    ENCLOSURE_LENGTH = "feed-enclosure-length"
    PODCAST_PART = "feed-podcast-part"
    PODCAST_NAMESPACE = "feed-podcast-namespace"


class PageCode(StrEnum):
    """The name of a rule for the pages of a built site, as it stands in brackets behind a message."""

    DEAD_LINK = "page-dead-link"
    DEAD_ANCHOR = "page-dead-anchor"
    MISSING_FILE = "page-missing-file"
    ORPHAN = "page-orphan"


class MailCode(StrEnum):
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
    LARGE = "mail-large"
    LONG_LINE = "mail-long-line"
    PLACEHOLDER = "mail-placeholder"
    NO_UNSUBSCRIBE = "mail-no-unsubscribe"
    NO_SENDER = "mail-no-sender"


FEED_WARNINGS = frozenset(
    {
        FeedCode.LARGE,
        FeedCode.SELF,
        FeedCode.DEAD_LINK,
        FeedCode.IMPLAUSIBLE_DATE,
        FeedCode.HTML_IN_TITLE,
        FeedCode.MISSING_CONTENT,
    }
)
"""Codes of feeds with which readers still get along, as the W3C's Feed Validation Service grades them.

All others are errors.
"""

MAIL_WARNINGS = frozenset(
    {
        MailCode.CUT_OFF,
        MailCode.LONG_SUBJECT,
        MailCode.NO_OPENING,
        MailCode.PLAYER,
        MailCode.UNTOLD_ITEM,
        MailCode.CANCELLED_EVENT,
        MailCode.LINK_SCHEME,
        MailCode.IMAGE_WITHOUT_ALT,
        MailCode.IMAGE_TYPE,
        MailCode.LONG_LINE,
        MailCode.NO_UNSUBSCRIBE,
    }
)
"""Codes with which a mail can still be read."""

MAIL_NOTES = frozenset({MailCode.DRAFT, MailCode.PREHEADER, MailCode.SCHEDULED_ITEM})
"""What is worth knowing before an issue goes out; all others are errors, for a mail cannot be called back."""
