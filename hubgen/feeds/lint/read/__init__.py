"""From a file's bytes to a document; whatever the bytes are, what cannot be read is told and nothing is fetched."""

from hubgen.feeds.lint.document import Document
from hubgen.feeds.lint.read.json_document import read_json
from hubgen.feeds.lint.read.unreadable import Unreadable
from hubgen.feeds.lint.read.xml_document import read_xml
from hubgen.feeds.lint.rule import Found


def read_document(path: str, data: bytes) -> Document | Found:
    """Read a built feed by its ending; gives what is wrong with it where it cannot be read."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Found(data.count(b"\n", 0, error.start) + 1, "the file is not UTF-8", "write it as UTF-8")
    try:
        return (read_json if path.endswith(".json") else read_xml)(path, text, len(data))
    except Unreadable as error:
        return error.found
