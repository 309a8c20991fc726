"""Days, keys, texts and entries of lists are put into an author's file, and no other byte of it changes."""

from hubgen.write.day import Written, plan_writing, with_day
from hubgen.write.setting import Setting

__all__ = ["Setting", "Written", "plan_writing", "with_day"]
