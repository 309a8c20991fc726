"""How a text stands in a header, in YAML and in JSON."""

import re

_QUOTED = r""" "(?:[^"\\]|\\.)*" | '(?:[^']|'')*' """
TEXT = re.compile(_QUOTED + r"| [^\s,\]}#][^,\]}#\r\n]*(?<!\s)", re.DOTALL | re.VERBOSE)
"""A text anywhere, in brackets too."""
SCALAR = re.compile(_QUOTED + r"| [^\s,\]}#]\S*(?:[^\S\r\n]+(?!\#)\S+)*", re.VERBOSE)
"""A value that ends with its line."""
KEY = re.compile(_QUOTED + r"| [^:\r\n]*[^:\s](?=\s*:)", re.VERBOSE)
"""The name of a key."""
