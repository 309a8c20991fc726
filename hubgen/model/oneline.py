"""What strangers wrote, on one line of a terminal: nothing in it can break, steer or turn that line."""

from unicodedata import bidirectional, category

BREAKING = ("Cc", "Cs", "Zl", "Zp")
"""Unicode categories of characters that would break or steer a terminal's line."""

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that would turn the order of a line around."""

ISOLATE, END = "\u2068", "\u2069"
"""First strong isolate, and its end (Unicode, UAX 9): what stands between them orders itself, and nothing else."""

LONGEST = 100
"""How many characters of a stranger's text a message repeats."""


def on_one_line(text: str) -> str:
    """Write what would break, steer or turn a line as an escape."""
    return "".join(ascii(char)[1:-1] if char in TURNING or category(char) in BREAKING else char for char in text)


def isolated(text: str) -> str:
    """Keep text on its line, and the order of what stands around it as it is: Arabic turns only itself."""
    line = on_one_line(text)
    return f"{ISOLATE}{line}{END}" if any(bidirectional(char) in ("R", "AL") for char in line) else line


def quoted(text: str) -> str:
    """Repeat a text in a message: not too long, and on one line."""
    return f"'{isolated(text[:LONGEST])}{'…' if len(text) > LONGEST else ''}'"
