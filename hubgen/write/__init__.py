"""Days, keys, texts and entries of lists are put into an author's file, and no other byte of it changes.

Every place where something may go is tried by what it does to the text, never by guessing what an author meant: an
edit that changes anything else is found out when the new text is read.
"""

from hubgen.write.dates import DateAssignment, WrittenLine, plan_dates, set_date

__all__ = ["DateAssignment", "WrittenLine", "plan_dates", "set_date"]
