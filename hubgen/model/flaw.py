"""Flaws: what can be wrong with a feed that was built."""

from enum import StrEnum


class Flaw(StrEnum):
    """The name of a rule for built feeds, as it stands in brackets behind a message."""

    UNREADABLE = "feed-unreadable"
    ILLEGAL_CHARACTER = "feed-illegal-character"
    ENCODING = "feed-encoding"
    LARGE = "feed-large"
    VERSION = "feed-version"
    MISSING_PART = "feed-missing-part"
    REPEATED_PART = "feed-repeated-part"
    UNKNOWN_PART = "feed-unknown-part"
    UNKNOWN_NAMESPACE = "feed-unknown-namespace"
    NULL = "feed-null"
    WRONG_TYPE = "feed-wrong-type"
    TEXT_TYPE = "feed-text-type"
    MISSING_ID = "feed-missing-id"
    BAD_ID = "feed-bad-id"
    DUPLICATE_ID = "feed-duplicate-id"
    CHANGED_ID = "feed-changed-id"
    SELF = "feed-self"
    HUB = "feed-hub"
    RELATIVE_LINK = "feed-relative-link"
    DEAD_LINK = "feed-dead-link"
    SAME_LINK = "feed-same-link"
    TWO_ALTERNATES = "feed-two-alternates"
    ORDER = "feed-order"
    BAD_DATE = "feed-bad-date"
    ODD_ZONE = "feed-odd-zone"
    IMPLAUSIBLE_DATE = "feed-implausible-date"
    SAME_UPDATED = "feed-same-updated"
    MISSING_TITLE = "feed-missing-title"
    HTML_IN_TITLE = "feed-html-in-title"
    MISSING_CONTENT = "feed-missing-content"
    CONTENT_ORDER = "feed-content-order"
    UNSAFE_CONTENT = "feed-unsafe-content"
    LANGUAGE = "feed-language"
    AUTHOR_MAIL = "feed-author-mail"
    AUTHOR_NAME = "feed-author-name"
    ENCLOSURE = "feed-enclosure"
    ENCLOSURE_LENGTH = "feed-enclosure-length"
    TWO_ENCLOSURES = "feed-two-enclosures"
    IMAGE = "feed-image"
    MEDIA_GROUP = "feed-media-group"
    ARCHIVE = "feed-archive"
    ARCHIVE_CHAIN = "feed-archive-chain"
    FORMATS_DIFFER = "feed-formats-differ"
    PODCAST_PART = "feed-podcast-part"
    PODCAST_CATEGORY = "feed-podcast-category"
    PODCAST_VALUE = "feed-podcast-value"
    PODCAST_NAMESPACE = "feed-podcast-namespace"
    OUTLINE = "feed-outline"
    OUTLINE_NAME = "feed-outline-name"


WARNED = frozenset(
    {
        Flaw.ENCODING,
        Flaw.LARGE,
        Flaw.UNKNOWN_NAMESPACE,
        Flaw.MISSING_ID,
        Flaw.SELF,
        Flaw.HUB,
        Flaw.RELATIVE_LINK,
        Flaw.DEAD_LINK,
        Flaw.SAME_LINK,
        Flaw.ORDER,
        Flaw.ODD_ZONE,
        Flaw.IMPLAUSIBLE_DATE,
        Flaw.SAME_UPDATED,
        Flaw.MISSING_TITLE,
        Flaw.HTML_IN_TITLE,
        Flaw.MISSING_CONTENT,
        Flaw.CONTENT_ORDER,
        Flaw.UNSAFE_CONTENT,
        Flaw.AUTHOR_NAME,
        Flaw.TWO_ENCLOSURES,
        Flaw.IMAGE,
        Flaw.ARCHIVE,
        Flaw.OUTLINE_NAME,
    }
)
"""Flaws with which readers still get along, as the W3C's Feed Validation Service grades them; all others are errors."""
