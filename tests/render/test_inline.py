"""Leaving out patterns that cannot match never changes what becomes of a body."""

import markdown
from hypothesis import given, settings
from hypothesis import strategies as st

from hubgen.render.converter import install
from hubgen.render.extensions import defaults

SIGNS = (
    *(
        "`",
        "*",
        "_",
        "**",
        "[",
        "](",
        ")",
        "![",
        "\\",
        "<b>",
        "</b>",
        "&amp;",
        "&",
        "  \n",
        "\n\n",
        "\n",
        "^",
        "~~",
        "==",
    ),
    *("a@example.org", "https://example.org/x", "WWW.example.org", "<https://example.org>", "<a@example.org>"),
    *("++ctrl+alt++", "++", "+", ":smile:", ":material-magnify:", ":", "[^1]", "[^1]: note\n", "{--out--}", "{#id .c}"),
    *("(c)", "(C)", "(TM)", "+/-", "=/=", "c/o", "21st", "11TH", "3rd", "1/4", "7/8", "-->", "<--"),
    *("# ", "- ", "> ", "|a|b|\n|-|-|\n|c|d|\n", "```py\nx = 1\n```\n", "`#!py x`", "*[HTML]: hyper\n", "HTML"),
    *("word ", "中文", "العربية ", "\x00"),
)


def converter() -> markdown.Markdown:
    ours = defaults()
    configs = {name: dict(values or {}) for name, values in ours.settings.items()}
    return markdown.Markdown(extensions=list(ours.extensions), extension_configs=configs)


STOCK, SPARING = converter(), converter()
install(SPARING)


@settings(max_examples=400)
@given(st.lists(st.sampled_from(SIGNS), max_size=14).map("".join))
def test_a_sparing_converter_never_differs_from_the_stock_one(body: str) -> None:
    assert SPARING.reset().convert(body) == STOCK.reset().convert(body)
