"""hubgen turns a folder of Markdown into a community's knowledge hub."""

__version__ = "0.1.0"
