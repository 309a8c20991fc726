"""Give authors a file to begin with."""

from hubgen.scaffold.new import parse_kind, plan_new

__all__ = ["parse_kind", "plan_new"]
