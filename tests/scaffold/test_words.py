"""Kinds as people write them."""

import pytest

from hubgen.errors import HubError
from hubgen.model.kind import Kind
from hubgen.scaffold import parse_kind


@pytest.mark.parametrize("kind", list(Kind))
def test_a_kind_is_known_by_its_word_and_by_its_folder(kind: Kind) -> None:
    assert parse_kind(kind.value.upper()) is kind
    assert parse_kind(kind.folder or kind.value) is kind


def test_any_other_word_is_told_the_kinds_there_are() -> None:
    with pytest.raises(HubError) as refused:
        parse_kind("blog")
    assert "story" in refused.value.hint
