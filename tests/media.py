"""Small media files for tests, made byte by byte."""

import wave
from pathlib import Path
from struct import pack
from zlib import compress, crc32

MP3_FRAME = b"\xff\xfb\x90\x00" + bytes(413)
"""A silent frame of MPEG 1, layer 3: 1152 samples at 44.1 kHz, 128 kbit/s."""


def mp3(seconds: int) -> bytes:
    """Make a silent MP3."""
    return MP3_FRAME * round(seconds * 44_100 / 1152)


def wav(path: Path, seconds: int) -> None:
    """Write a silent WAV."""
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(b"\x80" * 8000 * seconds)


def png(width: int, height: int) -> bytes:
    """Make a black picture."""
    rows = compress(bytes((width // 8 + 1 + (width % 8 > 0)) * height), 9)
    chunks = ((b"IHDR", pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data)) for kind, data in chunks
    )


def jpeg(width: int, height: int) -> bytes:
    """Make the head of a JPEG: an application's own data, padding, and the frame."""
    frame = pack(">BHHB", 8, height, width, 3) + bytes(9)
    return b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(9) + b"\xff\xff\xc2" + pack(">H", len(frame) + 2) + frame


VTT = """WEBVTT

NOTE made by hand

00:00:01.000 --> 00:00:04.000
<v Ada>We began with <i>tea</i> &amp; a table.

2
00:00:04.000 --> 00:00:06.000 align:start
Then it grew.

00:00:06.000 --> 00:00:09.000
<v Bo>And I came.
"""
"""A transcript of two people."""
