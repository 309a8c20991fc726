"""What feeds cost: an invented hub with many topics, each with items of its own, in every format.

`python -m benchmarks.feeds 500` makes and measures one hub in a process of its own.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

from benchmarks.prose import Prose
from hubgen.config import Config
from hubgen.feeds import plan_feeds
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.output import SITE_PLACEHOLDER, Rendered
from hubgen.model.source import Source
from hubgen.model.story import Story
from hubgen.model.topic import Topic
from hubgen.portable.site_index import SiteIndex

EACH = 20
"""Items of a topic; no item has two."""
AS_OF = datetime(2026, 1, 1, tzinfo=UTC)
SETTINGS = {"site_name": "An invented hub", "site_url": "https://example.org/hub/"}


@dataclass(frozen=True, slots=True)
class FeedCost:
    """What it costs to plan all feeds and write each: seconds of processor, and MB of memory beside the hub's.

    `topics` is the time after which the topics' own feeds are written; the rest goes to the archives of everything
    and of all stories, and to the batches.
    """

    items: int
    files: int
    written: float
    topics: float
    cpu: float
    memory: float

    @property
    def per_item(self) -> float:
        """Milliseconds of processor for each item, in all the feeds that hold it."""
        return 1000 * self.cpu / self.items


def measure(topics: int, runs: int) -> FeedCost:
    """Measure a hub of so many topics in as many processes as there are runs; give the one with the median time."""
    command = (sys.executable, "-m", "benchmarks.feeds", str(topics))
    told = [subprocess.run(command, check=True, capture_output=True).stdout for _ in range(runs)]
    costs = [FeedCost(**json.loads(text)) for text in told]
    return sorted(costs, key=lambda cost: cost.cpu)[len(costs) // 2]


def invented(topics: int) -> Hub:
    """Make a rendered hub of so many topics."""
    stories = [_story(number, number // EACH) for number in range(topics * EACH)]
    bodies = {story.key: body for story, body in zip(stories, map(_body, range(len(stories))), strict=True)}
    named: list[Item] = [_topic(number) for number in range(topics)]
    return Hub((*stories, *named), ("en",), rendered=bodies)


def measured(hub: Hub) -> FeedCost:
    """Plan and write, as a build does: one file after another, none of them kept."""
    config = Config.model_validate({**SETTINGS, "options": {"authority": "example.org,2026"}})
    before, start = _peak(), time.process_time()
    files = plan_feeds(SiteIndex(hub, config, AS_OF))
    of_topics = {path: make for path, make in files.items() if path.startswith("topics/")}
    written = sum(len(make()) for make in of_topics.values())
    topics = time.process_time() - start
    written += sum(len(make()) for path, make in files.items() if path not in of_topics)
    cpu = time.process_time() - start
    items = sum(isinstance(item, Story) for item in hub.items)
    return FeedCost(items, len(files), written / 1e6, topics, cpu, _peak() - before)


def _story(number: int, topic: int) -> Item:
    day = AS_OF - timedelta(days=1 + number % 3650, minutes=number)
    header = {"title": f"Story {number}", "date": f"{day:%Y-%m-%d %H:%M}", "topics": [f"topic-{topic}"]}
    return _item(Story, Kind.STORY, f"story-{number}", {**header, "authors": [f"Person {number % 97}"]})


def _topic(number: int) -> Item:
    return _item(Topic, Kind.TOPIC, f"topic-{number}", {"title": f"Topic {number}"})


def _item(model: type[Item], kind: Kind, identifier: str, header: dict[str, object]) -> Item:
    read = {"id": identifier, "lang": "en", "locale": "en", "source": Source(f"{kind.folder}/{identifier}.md", "")}
    return model.model_validate(header | read, context={"zone": UTC})


def _body(number: int) -> Rendered:
    """Write two to four kilobytes of what Markdown becomes."""
    html = "".join(_parts(Prose(f"story {number % 500}"), number))
    return Rendered(html=html, text="Words.", lead=f"How story {number} begins.")


def _parts(write: Prose, number: int) -> Iterator[str]:
    for part in range(write.number(3) + 3):
        title, anchor = write.title(4), f"part-{part}"
        yield f'<h2 id="{anchor}">{title}<a class="headerlink" href="#{anchor}" title="Permanent link">&para;</a></h2>'
        yield f'<p>{write.paragraph(3)} <a href="{SITE_PLACEHOLDER}stories/story-{number}/">{title}</a></p>'
        yield f"<ul><li>{write.sentence()}</li><li>{write.sentence()} <code>x &lt; {part}</code></li></ul>"
    yield f'<p><img alt="{write.title(3)}" src="{SITE_PLACEHOLDER}images/picture.png" loading="lazy"></p>'


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(json.dumps(asdict(measured(invented(int(sys.argv[1]))))))
