"""Give authors a file to begin with."""

from hubgen.scaffold.new import plan_new
from hubgen.scaffold.words import parse_kind

__all__ = ["parse_kind", "plan_new"]
