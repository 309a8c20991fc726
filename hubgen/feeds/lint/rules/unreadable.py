"""A file that no reader can read."""

from hubgen.feeds.lint.rule import Rule
from hubgen.model.codes import FeedCode

RULE = Rule(FeedCode.UNREADABLE, "A feed is well-formed XML without a document type, or JSON, in UTF-8.")
