"""All bodies of a hub: each is rendered when it is first asked for, and once."""

from collections.abc import Iterator, Mapping

from hubgen.model.hub import Hub
from hubgen.model.item import Item, Key
from hubgen.model.problem import Problem
from hubgen.model.rendered import Rendered
from hubgen.render.body import Body, problems_of, render_body
from hubgen.render.converter import Converter
from hubgen.render.targets import Targets


class Bodies(Mapping[Key, Body]):
    """Map the keys of all items that have a body to what becomes of it."""

    def __init__(self, hub: Hub, targets: Targets, converter: Converter) -> None:
        self._items: dict[Key, Item] = {}
        for item in hub.items:
            if item.source.body.strip():
                self._items.setdefault(item.key, item)
        self._targets = targets
        self._converter = converter
        self._made: dict[Key, Body] = {}

    def __getitem__(self, key: Key) -> Body:
        """Give a body, and render it where that was not done yet."""
        if key not in self._made:
            self._made[key] = render_body(self._items[key], self._targets, self._converter)
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether an item has a body; nothing is rendered for that."""
        return key in self._items

    def __iter__(self) -> Iterator[Key]:
        """Go through the keys in the order of the hub."""
        return iter(self._items)

    def __len__(self) -> int:
        """Count the bodies."""
        return len(self._items)

    def problems_of(self, item: Item) -> tuple[Problem, ...]:
        """List what is wrong with an item's body and its links; the bodies that it leads into are rendered too."""
        return problems_of(self[item.key], self, self._converter) if item.key in self else ()

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with all bodies."""
        for body in self.values():
            yield from problems_of(body, self, self._converter)


class RenderedOnDemand(Mapping[Key, Rendered]):
    """Map items to their safe HTML and their texts, as `Hub.rendered` does, without rendering what nobody reads."""

    def __init__(self, bodies: Bodies) -> None:
        self._bodies = bodies

    def __getitem__(self, key: Key) -> Rendered:
        """Give what became of a body."""
        return self._bodies[key].rendered

    def __iter__(self) -> Iterator[Key]:
        """Go through the keys in the order of the hub."""
        return iter(self._bodies)

    def __len__(self) -> int:
        """Count the bodies."""
        return len(self._bodies)
