"""What can be wrong with the pages of a site that was built."""

from enum import StrEnum


class PageCode(StrEnum):
    """The name of a rule for built pages, as it stands in brackets behind a message."""

    DEAD_LINK = "page-dead-link"
    DEAD_ANCHOR = "page-dead-anchor"
    MISSING_FILE = "page-missing-file"
    ORPHAN = "page-orphan"
