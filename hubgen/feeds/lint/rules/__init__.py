"""The rules for built feeds: one rule, one file, named after its code."""
