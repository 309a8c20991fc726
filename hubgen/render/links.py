"""Links of one body: resolved from the author's own file, in the reader's language."""

from urllib.parse import quote, unquote

from hubgen.model import media
from hubgen.model.address import encoded
from hubgen.model.consent import decline_told
from hubgen.model.item import Item
from hubgen.model.output import SITE_PLACEHOLDER
from hubgen.model.problem import Code
from hubgen.render.anchors import LINE_OF_CODE, prefix_of, prefixed
from hubgen.render.elsewhere import BLANK, has_good_scheme, is_elsewhere, whole
from hubgen.render.notes import Leap, Notes, Use
from hubgen.render.sanitise import allowed
from hubgen.render.targets import Place, Targets, leads_nowhere


class Links:
    """Give what stands in the HTML for each link of a body, or None where a link is taken out."""

    def __init__(self, item: Item, targets: Targets, notes: Notes) -> None:
        self._item = item
        self._targets = targets
        self._notes = notes

    def judge(self, value: str) -> str | None:
        """Resolve one link."""
        link = value.strip(BLANK)
        path, _, anchor = link.partition("#")
        path = path.partition("?")[0]
        if link.startswith("#"):
            return self._within(link, unquote(anchor))
        if not path or is_elsewhere(link):
            return whole(link) if has_good_scheme(link) else None
        use = self._notes.use(link)
        if self._is_declined(use, path):
            return None
        place = self._find(use, path)
        if place:
            return self._lead(use, place, unquote(anchor))
        # From the root of the host a link may lead out of the hub; any other that leads nowhere is taken out.
        return link if path.startswith("/") else None

    def _within(self, link: str, anchor: str) -> str | None:
        prefix = prefix_of(self._item.kind)
        if LINE_OF_CODE.match(link):
            return f"#{prefixed(link[1:], prefix)}"
        if not anchor or anchor.startswith(":~:"):
            return link
        if allowed("a", "id", anchor) is None:
            return None
        self._notes.leaps.append(Leap(self._notes.use(link), self._item, anchor))
        return f"#{prefixed(anchor, prefix)}"

    def _is_declined(self, use: Use, path: str) -> bool:
        """Tell whether a link leads to a file that somebody declined; notes a Fault then."""
        root = path.startswith("/")
        file = unquote(path).lstrip("/") if root else media.resolve(self._item.source.path, quote(unquote(path)))
        decliner = self._targets.decliner(file or "")
        if decliner and file:
            self._notes.fault(use, Code.DECLINED_FILE, *decline_told(file, decliner))
        return decliner is not None

    def _find(self, use: Use, path: str) -> Place | None:
        """Find what a link leads to; notes a Fault where that is nothing on this site."""
        if path.startswith("/"):
            return self._from_root(unquote(path).lstrip("/"))
        target = media.resolve(self._item.source.path, quote(unquote(path)))
        if target is None:
            self._notes.fault(use, Code.BROKEN_LINK, f"the link '{path}' leads out of the content folder")
            return None
        place = self._targets.at_path(target, self._item)
        if place is None:
            self._notes.fault(use, Code.BROKEN_LINK, leads_nowhere(target), self._targets.hint(target, use.target))
        elif place.file and not self._targets.may_publish(place.file):
            self._notes.kept_back(use, place.file)
            return None
        return place

    def _from_root(self, address: str) -> Place | None:
        if self._targets.is_file(address) and self._targets.may_publish(address):
            return Place(address, file=address)
        return self._targets.at_address(address, self._item)

    def _lead(self, use: Use, place: Place, anchor: str) -> str | None:
        if place.file:
            self._notes.media[place.file] = None
        if place.item and not self._may_lead(use, place.item):
            return None
        return SITE_PLACEHOLDER + encoded(self._with_anchor(use, place, anchor))

    def _may_lead(self, use: Use, item: Item) -> bool:
        if not self._targets.has_page(item):
            message = f"'{item.title}' agreed to no page, so the link is left out"
            self._notes.fault(use, Code.NOT_PUBLISHED, message, "take out the link")
            return False
        if self._targets.is_public(item) or not self._targets.is_public(self._item):
            self._notes.links[item.key] = None
            return True
        state = "was withdrawn" if item.withdrawn else "is not published yet"
        hint = "take out the link" if item.withdrawn else f"publish {item.source.path} first, or take out the link"
        message = f"the link leads to '{item.title}', which {state}, so it is left out"
        self._notes.fault(use, Code.NOT_PUBLISHED, message, hint)
        return False

    def _with_anchor(self, use: Use, place: Place, anchor: str) -> str:
        if not anchor:
            return place.address
        if place.item:
            self._notes.leaps.append(Leap(use, place.item, anchor))
            anchor = prefixed(anchor, prefix_of(place.item.kind))
        return f"{place.address.partition('#')[0]}#{anchor}"
