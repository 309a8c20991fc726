"""What is known of a media file without playing or showing it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file of the content folder that a header or the settings name, as it was measured when the hub was read.

    `seconds` is the length of a recording, `pixels` the width and height of a picture, `text` what a
    transcript says, by paragraphs; each only where it could be found out.
    """

    bytes: int
    seconds: int | None = None
    pixels: tuple[int, int] | None = None
    text: tuple[str, ...] = ()
