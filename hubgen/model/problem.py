"""Problems: what is wrong in an author's file, at which place, and how to mend it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from hubgen.model.codes import FEED_WARNINGS, MAIL_NOTES, MAIL_WARNINGS, FeedCode, MailCode, PageCode


class Severity(StrEnum):
    """An error stops a build; a warning does so only under `--strict`; a note never does."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Code(StrEnum):
    """The name of a rule, as it stands in brackets behind a message."""

    UNREADABLE_FILE = "unreadable-file"
    PASSED_BY = "passed-by"
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    NOT_FOR_ALL = "not-for-all"
    BAD_DRAFT = "bad-draft"
    BAD_DATE = "bad-date"
    BAD_VALUE = "bad-value"
    CUT_TEXT = "cut-text"
    BAD_RULE = "bad-rule"
    SKIPPING_RULE = "skipping-rule"
    OFF_RULE = "off-rule"
    BAD_ID = "bad-id"
    ODD_ID = "odd-id"
    DUPLICATE_ID = "duplicate-id"
    DUPLICATE_LINK = "duplicate-link"
    TOLD_TWICE = "told-twice"
    DUPLICATE_ADDRESS = "duplicate-address"
    ADDRESS_TAKEN = "address-taken"
    RESERVED_ADDRESS = "reserved-address"
    UNKNOWN_REFERENCE = "unknown-reference"
    UNKNOWN_TOPIC = "unknown-topic"
    UNKNOWN_THEME = "unknown-theme"
    UNEDITED = "unedited"
    EMPTY_BODY = "empty-body"
    IMAGE_WITHOUT_ALT = "image-without-alt"
    IMAGE_WITHOUT_FILE = "image-without-file"
    REMOTE_IMAGE = "remote-image"
    DECLINED_FILE = "declined-file"
    INCOMPLETE_RECORDING = "incomplete-recording"
    BROKEN_LINK = "broken-link"
    DROPPED_ELEMENT = "dropped-element"
    FOREIGN_SYNTAX = "foreign-syntax"
    NOT_PUBLISHED = "not-published"
    IN_STOCK = "in-stock"
    REUSED_ID = "reused-id"
    MAYBE_RENAMED = "maybe-renamed"
    DEAD_ADDRESS = "dead-address"
    SILENT_MOVE = "silent-move"
    UNREADABLE_REGISTER = "unreadable-register"
    BAD_SETTING = "bad-setting"
    UNSET_SETTING = "unset-setting"


SEVERITIES: Mapping[Code | FeedCode | MailCode | PageCode, Severity] = {
    **{flaw: Severity.WARNING if flaw in FEED_WARNINGS else Severity.ERROR for flaw in FeedCode},
    **dict.fromkeys(MailCode, Severity.ERROR),
    **dict.fromkeys(MAIL_WARNINGS, Severity.WARNING),
    **dict.fromkeys(MAIL_NOTES, Severity.NOTE),
    Code.UNREADABLE_FILE: Severity.ERROR,
    Code.MISSING_KEY: Severity.ERROR,
    Code.NOT_FOR_ALL: Severity.ERROR,
    Code.BAD_DRAFT: Severity.ERROR,
    Code.BAD_DATE: Severity.ERROR,
    Code.BAD_RULE: Severity.ERROR,
    Code.BAD_ID: Severity.ERROR,
    Code.DUPLICATE_ID: Severity.ERROR,
    Code.DUPLICATE_ADDRESS: Severity.ERROR,
    Code.REUSED_ID: Severity.ERROR,
    Code.MAYBE_RENAMED: Severity.ERROR,
    Code.DEAD_ADDRESS: Severity.ERROR,
    Code.SILENT_MOVE: Severity.ERROR,
    Code.UNEDITED: Severity.ERROR,
    Code.UNREADABLE_REGISTER: Severity.ERROR,
    Code.BAD_SETTING: Severity.ERROR,
    Code.IN_STOCK: Severity.NOTE,
    PageCode.ORPHAN: Severity.NOTE,
}


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """A mistake to mend: in which file, at which line and column (both from 1), and how."""

    path: str
    line: int
    column: int
    code: Code | FeedCode | MailCode | PageCode
    message: str
    hint: str = ""

    @property
    def severity(self) -> Severity:
        """The severity of the problem's code, which is the same wherever it is found; a warning where none is set."""
        return SEVERITIES.get(self.code, Severity.WARNING)
