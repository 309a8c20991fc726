"""A header is parted from its body without losing a line, in each of its three languages."""

from hypothesis import given
from hypothesis import strategies as st

from hubgen.read.front_matter import read_document

BLANK = st.text("\n", min_size=1, max_size=3)
HEADERS = st.sampled_from(
    [("---", "title: A", "---"), ("----", "title: A", "---"), ("+++", "title = 'A'", "+++"), ("{", '"title": "A"', "}")]
)


@given(st.text("\n", max_size=3), HEADERS, BLANK, BLANK, st.sampled_from(["", "Words.\n", "# A\n\n---\n"]))
def test_positions_are_those_of_the_file(
    above: str, written: tuple[str, str, str], before: str, after: str, body: str
) -> None:
    opening, header, closing = written
    text = f"{above}{opening}{before}{header}\n{closing}{after}{body}"
    document = read_document(text)
    line, _ = document.tree.keys[("title",)]
    assert document.tree.data == {"title": "A"}
    assert text.split("\n")[line - 1] == header
    assert text.endswith(document.body)
    assert text.split("\n")[document.body_line :] == document.body.split("\n")[1:]
