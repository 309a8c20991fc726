"""What only a fault of hubgen's own could do wrong in a feed: no author and no setting has a say in it."""

from enum import StrEnum
from typing import TypeAlias

from hubgen.model.codes import FeedCode


class OracleCode(StrEnum):
    """One way in which a feed can be wrong."""

    ILLEGAL_CHARACTER = "illegal-character"
    ENCODING = "encoding"
    VERSION = "version"
    MISSING_PART = "missing-part"
    REPEATED_PART = "repeated-part"
    UNKNOWN_PART = "unknown-part"
    UNKNOWN_NAMESPACE = "unknown-namespace"
    NULL = "null"
    WRONG_TYPE = "wrong-type"
    TEXT_TYPE = "text-type"
    MISSING_ID = "missing-id"
    BAD_ID = "bad-id"
    DUPLICATE_ID = "duplicate-id"
    HUB = "hub"
    RELATIVE_LINK = "relative-link"
    SAME_LINK = "same-link"
    TWO_ALTERNATES = "two-alternates"
    ORDER = "order"
    BAD_DATE = "bad-date"
    ODD_ZONE = "odd-zone"
    SAME_UPDATED = "same-updated"
    MISSING_TITLE = "missing-title"
    CONTENT_ORDER = "content-order"
    UNSAFE_CONTENT = "unsafe-content"
    AUTHOR_MAIL = "author-mail"
    AUTHOR_NAME = "author-name"
    ENCLOSURE = "enclosure"
    TWO_ENCLOSURES = "two-enclosures"
    IMAGE = "image"
    MEDIA_GROUP = "media-group"
    ARCHIVE = "archive"
    ARCHIVE_CHAIN = "archive-chain"
    FORMATS_DIFFER = "formats-differ"
    PODCAST_CATEGORY = "podcast-category"
    PODCAST_VALUE = "podcast-value"
    PODCAST_NAMESPACE = "podcast-namespace"
    OUTLINE = "outline"
    OUTLINE_NAME = "outline-name"


AnyCode: TypeAlias = FeedCode | OracleCode
"""A code of the lint, or of the oracle."""
