"""A picture of one colour, as small as PNG allows (W3C Portable Network Graphics)."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(red: int, green: int, blue: int, width: int = 64, height: int = 36) -> bytes:
    """Draw a rectangle of one colour."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    row = b"\0" + bytes((red, green, blue)) * width
    return SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(row * height, 9)) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
