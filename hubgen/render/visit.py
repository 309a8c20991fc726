"""The judge of one body: sees every attribute once, while the body is sanitised, so that no link slips by."""

from hubgen.model.item import Item
from hubgen.render.allow import REL
from hubgen.render.anchors import prefix_of, prefixed
from hubgen.render.elsewhere import web_address
from hubgen.render.links import Links
from hubgen.render.notes import Notes
from hubgen.render.pictures import Pictures
from hubgen.render.sanitise import allowed
from hubgen.render.targets import Targets


class Visit:
    """Write addresses for links, name a recap's anchors apart, and note what there is to note."""

    def __init__(self, item: Item, targets: Targets) -> None:
        self.notes = Notes()
        self.error: Exception | None = None
        self._links = Links(item, targets, self.notes)
        self._pictures = Pictures(item, targets, self.notes)
        self._prefix = prefix_of(item.kind)
        self._leads_away = False

    def __call__(self, tag: str, name: str, value: str) -> str | None:
        """Judge one attribute; an error is kept, because the sanitiser would only print it."""
        if name == "class" and tag != "img":  # most attributes, and never an address
            return allowed(tag, name, value)
        try:
            return self._judge(tag, name, value)
        except Exception as error:  # noqa: BLE001 - raised again by the caller
            self.error = self.error or error
            return None

    def _judge(self, tag: str, name: str, value: str) -> str | None:
        if tag == "img":
            return self._pictures.judge(name, value)
        if name == "href":
            link = self._links.judge(value)
            self._leads_away = bool(link and web_address(link))
            return link
        if name == "rel":  # the last attribute of a link
            away, self._leads_away = self._leads_away, False
            return REL if away else None
        kept = allowed(tag, name, value)
        return self._anchor(tag, name, kept) if kept and name in ("id", "for", "name") else kept

    def _anchor(self, tag: str, name: str, anchor: str) -> str:
        if name == "id" or tag == "a":
            self.notes.anchors.add(anchor)
        return prefixed(anchor, self._prefix)
