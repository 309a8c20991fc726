"""The words that a new item begins with, and whether they still stand in one."""

from hubgen.starters.body import body, opening_line
from hubgen.starters.unedited import Leftover, has_prompt, is_unedited, leftovers

__all__ = ["Leftover", "body", "has_prompt", "is_unedited", "leftovers", "opening_line"]
