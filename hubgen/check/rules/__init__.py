"""One rule, one file; the table of all is in `hubgen.check`."""
