"""The judge of one body: sees every attribute once, while the body is sanitised, so that no link slips by."""

from urllib.parse import quote, unquote

from hubgen.model import media
from hubgen.model.address import encoded
from hubgen.model.consent import decline_told
from hubgen.model.item import Item
from hubgen.model.output import SITE_PLACEHOLDER
from hubgen.model.problem import Code
from hubgen.render.allow import REL
from hubgen.render.anchors import prefix_of, prefixed
from hubgen.render.elsewhere import BLANK, is_elsewhere, remote_picture_message, web_address
from hubgen.render.links import Links
from hubgen.render.notes import Notes, Use
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


class Pictures:
    """Judge the attributes of pictures, one after another; `loading` comes last and closes one."""

    def __init__(self, item: Item, targets: Targets, notes: Notes) -> None:
        self._path = item.source.path
        self._targets = targets
        self._notes = notes
        self._use: Use | None = None
        self._shown = False
        self._alt = ""

    def judge(self, name: str, value: str) -> str | None:
        """Give the value of a picture's attribute, or None where it is dropped."""
        if name == "src":
            self._use = self._notes.use(value.strip(BLANK))
            source = self._source(self._use)
            self._shown = source is not None
            return source
        if name == "alt":
            self._alt = value.strip()
        if name == "loading":
            self._close()
        return allowed("img", name, value)

    def _close(self) -> None:
        use = self._use or Use("", 0)
        if self._use is None:  # none was written, or one that holds the picture itself (`data:`)
            self._notes.fault(use, Code.IMAGE_WITHOUT_FILE, "this picture has no file", "write the path of its file")
        if not self._shown:
            self._notes.left_out.append(web_address(use.target))
        elif not self._alt:
            message = "this picture has no text for those who cannot see it"
            self._notes.fault(use, Code.IMAGE_WITHOUT_ALT, message, "say what it shows: ![What it shows](picture.jpg)")
        self._use, self._shown, self._alt = None, False, ""

    def _source(self, use: Use) -> str | None:
        if is_elsewhere(use.target):
            self._notes.fault(use, Code.REMOTE_IMAGE, *remote_picture_message(use.target))
            return None
        path, hash_, variant = use.target.partition("#")
        file = self._file(unquote(path.partition("?")[0]))
        if not self._targets.is_file(file):
            message = f"the picture {file} does not exist"
            self._notes.fault(use, Code.IMAGE_WITHOUT_FILE, message, self._targets.hint(file, use.target))
            return None
        if decliner := self._targets.decliner(file):
            self._notes.fault(use, Code.DECLINED_FILE, *decline_told(file, decliner))
            return None
        if not self._targets.may_publish(file):
            self._notes.kept_back(use, file)
            return None
        self._notes.media[file] = None
        return SITE_PLACEHOLDER + encoded(file) + hash_ + quote(variant)

    def _file(self, path: str) -> str:
        return path.lstrip("/") if path.startswith("/") else media.resolve(self._path, quote(path)) or path
