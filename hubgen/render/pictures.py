"""Pictures of one body: each is a file of the content folder and says in words what it shows."""

from urllib.parse import quote, unquote, urlsplit

from hubgen.model import media
from hubgen.model.address import encoded
from hubgen.model.consent import decline_told
from hubgen.model.item import Item
from hubgen.model.problem import Code
from hubgen.model.rendered import BASE
from hubgen.render.notes import Notes, Use
from hubgen.render.sanitise import allowed
from hubgen.render.targets import BLANK, Targets, is_elsewhere


class Pictures:
    """Judge the attributes of pictures, one after another; `loading` comes last and closes one."""

    def __init__(self, item: Item, targets: Targets, notes: Notes) -> None:
        self._path = item.source.path
        self._targets = targets
        self._notes = notes
        self._use: Use | None = None
        self._alt = ""

    def judge(self, name: str, value: str) -> str | None:
        """Judge one attribute."""
        if name == "src":
            self._use = self._notes.use(value.strip(BLANK))
            return self._source(self._use)
        if name == "alt":
            self._alt = value.strip()
        if name == "loading":
            self._close()
        return allowed("img", name, value)

    def _close(self) -> None:
        use = self._use or Use("", 0)
        if self._use is None:  # none was written, or one that holds the picture itself (`data:`)
            self._notes.fault(use, Code.IMAGE_WITHOUT_FILE, "this picture has no file", "write the path of its file")
        if not self._alt:
            message = "this picture has no text for those who cannot see it"
            self._notes.fault(use, Code.IMAGE_WITHOUT_ALT, message, "say what it shows: ![What it shows](picture.jpg)")
        self._use, self._alt = None, ""

    def _source(self, use: Use) -> str | None:
        if is_elsewhere(use.target):
            self._foreign(use)
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
        return BASE + encoded(file) + hash_ + quote(variant)

    def _file(self, path: str) -> str:
        return path.lstrip("/") if path.startswith("/") else media.resolve(self._path, quote(path)) or path

    def _foreign(self, use: Use) -> None:
        message = f"this is a remote image of {_host(use.target)}, and pages contact no other host: it is left out"
        self._notes.fault(use, Code.IMAGE_WITHOUT_FILE, message, "copy the file into the content folder")


def _host(address: str) -> str:
    try:
        return urlsplit(address.replace("\\", "/")).hostname or "another host"
    except ValueError:
        return "another host"
