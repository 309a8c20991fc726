"""What may stand in an author's HTML: all that Markdown and Material's extensions make, and nothing else."""

import re

TAGS = frozenset(
    "h1 h2 h3 h4 h5 h6 p div section span a img br hr ul ol li dl dt dd blockquote q cite "
    "table caption colgroup col thead tbody tfoot tr th td pre code kbd samp var "
    "mark ins del s sub sup em strong b i u small abbr time details summary figure figcaption "
    "label input svg g path circle rect".split()
)

DROPPED_WHOLE = frozenset(
    "script style template noscript iframe object embed form math textarea title select option".split()
)
"""Elements whose content goes with them, because it is no text for readers."""

EVERYWHERE = frozenset("id class title lang dir role aria-label aria-hidden".split())
OF_TAG = {
    "a": "href hreflang name",
    "img": "src alt width height align",
    "ol": "start type reversed",
    "li": "value",
    "th": "style align colspan rowspan scope",
    "td": "style align colspan rowspan",
    "pre": "tabindex",
    "span": "data-linenos",
    "div": "data-tabs",
    "input": "type name checked disabled",
    "label": "for",
    "details": "open",
    "time": "datetime",
    "svg": "viewBox xmlns width height fill",
    "g": "fill",
    "path": "d fill",
    "circle": "cx cy r fill",
    "rect": "x y width height rx fill",
}
ATTRIBUTES = {"*": set(EVERYWHERE)} | {tag: set(names.split()) for tag, names in OF_TAG.items()}

SCHEMES = frozenset({"http", "https", "mailto", "tel"})

REL = "noopener noreferrer ugc"
"""On links to elsewhere: no hold on our window, no trace of our reader, no vouching for the target."""

IDENTIFIER = re.compile(r"(?!__)[^\s<>\"'`=]{1,200}")
"""Ids that begin with `__` are the theme's own: with one of them a page could steer its scripts."""

THEME_IDENTIFIER = re.compile(r"__(?:tabbed_\d+_\d+|codelineno-[\w-]{1,80}|span-[\w-]{1,80})")
"""Of the theme's own ids, those that Markdown makes: tabs and lines of code."""

TAB_SET = re.compile(r"__tabbed_\d+")
CLASS = re.compile(r"(?!md-|mermaid$)[\w:+.#-]{1,80}")
"""Classes that begin with `md-` are the theme's own; of `mermaid` it would fetch a script from another host."""

THEME_CLASSES = frozenset("md-button md-button--primary md-tag md-annotation md-annotation__index md-ellipsis".split())
ALIGNMENT = re.compile(r"\s*text-align:\s*(left|right|center)\s*(?:;\s*)?")

VALUES = {
    "dir": re.compile("ltr|rtl|auto"),
    "lang": re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}"),
    "role": re.compile("button|note|img|doc-(noteref|backlink|endnotes)"),
    "tabindex": re.compile("0|-1"),
    "align": re.compile("left|right|center"),
    "width": re.compile(r"\d{1,4}(\.\d+)?(%|px|em|rem)?"),
    "height": re.compile(r"\d{1,4}(\.\d+)?(%|px|em|rem)?"),
    "fill": re.compile("none|currentColor|#[0-9A-Fa-f]{3,8}"),
    "data-tabs": re.compile(r"[\d:]{1,20}"),
    "data-linenos": re.compile(r"[\s\d]{1,12}"),
    "type": re.compile("[1aAiI]"),
}
"""Attributes that hold one of a few forms."""
