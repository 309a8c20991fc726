from hypothesis import given
from hypothesis import strategies as st

from hubgen.config.newsletter import NewsletterSettings
from hubgen.newsletter.mail.style import ENOUGH, contrast, palettes

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(COLOURS, COLOURS)
def test_every_word_stands_out_whatever_colours_are_chosen(day: str, night: str) -> None:
    for palette in palettes(NewsletterSettings(colour=day, dark_colour=night)):
        for background in (palette.card, palette.background):
            assert all(contrast(ink, background) >= ENOUGH for ink in (palette.ink, palette.muted, palette.link))
        assert contrast(palette.on_accent, palette.accent) >= ENOUGH


def test_a_colour_that_can_be_read_is_the_links() -> None:
    day, night = palettes(NewsletterSettings(colour="#a5321b", dark_colour="#ffb4a0"))

    assert (day.link, night.link) == ("#a5321b", "#ffb4a0")


def test_black_on_white_is_the_strongest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == 21
