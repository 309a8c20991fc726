"""`python -m benchmarks`: what a page costs at two sizes, and beside MkDocs alone; and what feeds cost.

Figures of a moment: only the ratios within one table mean something, and none is asserted by a test.
"""

import argparse
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import builds, feeds
from benchmarks.measure import Cost, measure


def main() -> None:
    """Run the comparisons that were asked for."""
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="hubgen-bench-") as folder:
        work = asked.work or Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        if asked.which in ("linear", "all"):
            compare_sizes(work.absolute(), asked.stories, asked.runs)
        if asked.which in ("plain", "all"):
            compare_plain(work.absolute(), asked.stories[0], asked.runs)
        if asked.which in ("again", "all"):
            for stories in asked.stories:
                compare_again(work.absolute(), stories, asked.runs)
        if asked.which in ("feeds", "all"):
            compare_feeds(asked.topics, asked.runs)


def compare_sizes(work: Path, sizes: Sequence[int], runs: int) -> None:
    """Show what a page of hubgen's costs in hubs of several sizes, search index apart."""
    costs = measure([builds.hub(work, stories) for stories in sizes], runs)
    _show("Does a page cost the same in a larger hub? (ratio to the first row; the aim is at most 1.2)", costs)


def compare_plain(work: Path, stories: int, runs: int) -> None:
    """Show what a page of hubgen's costs beside MkDocs and Material alone, on the same content folder."""
    mkdocs = builds.plain(work, stories)
    costs = measure([*mkdocs, builds.hub(work, stories)], runs)
    _show(f"What does a page cost beside MkDocs alone? ({stories} stories, search index apart; at most 1)", costs)
    hub = next(cost for name, cost in costs.items() if name.startswith("hubgen"))
    print("\n  hubgen to each of them:")
    for build in mkdocs:
        cost = costs[build.name]
        ratios = f"the whole site {hub.cpu / cost.cpu:.2f}, a page {hub.per_page / cost.per_page:.2f}"
        print(f"  {build.name:<48} {ratios}")


def compare_again(work: Path, stories: int, runs: int) -> None:
    """Show what a build costs after which nothing has changed, beside a whole build of MkDocs and Material alone."""
    *_, bare = builds.plain(work, stories)
    costs = measure([bare, builds.hub(work, stories), builds.again(work, stories)], runs)
    print(f"\nWhat does a build cost where nothing has changed? ({stories} stories; ratio to the first row)\n")
    print(f"  {'':<48} {'pages':>7} {'CPU s':>8} {'ratio':>6} {'MB':>6}")
    for name, cost in costs.items():
        ratio = cost.cpu / costs[bare.name].cpu
        print(f"  {name:<48} {cost.pages:>7} {cost.cpu:>8.2f} {ratio:>6.3f} {cost.memory:>6.0f}")


def compare_feeds(sizes: Sequence[int], runs: int) -> None:
    """Show what an item costs in all feeds that hold it, in hubs of several sizes."""
    costs = {topics: feeds.measure(topics, runs) for topics in sizes}
    first = next(iter(costs.values()))
    print("\nDoes an item cost the same in a hub of more feeds? (ratio to the first row; the aim is at most 1.2)\n")
    print(f"  {'':<32} {'files':>7} {'MB out':>7} {'topics s':>8} {'CPU s':>8} {'ms/item':>8} {'ratio':>6} {'MB':>6}")
    for topics, cost in costs.items():
        name, ratio = f"{topics} topics, {cost.items} items", cost.per_item / first.per_item
        times = f"{cost.topics:>8.2f} {cost.cpu:>8.2f} {cost.per_item:>8.2f} {ratio:>6.2f}"
        print(f"  {name:<32} {cost.files:>7} {cost.written:>7.0f} {times} {cost.memory:>6.0f}")


def _show(question: str, costs: Mapping[str, Cost]) -> None:
    first = next(iter(costs.values()))
    print(f"\n{question}\n")
    print(f"  {'':<48} {'pages':>7} {'CPU s':>8} {'ms/page':>8} {'ratio':>6} {'MB':>6}")
    for name, cost in costs.items():
        ratio = cost.per_page / first.per_page
        figures = f"{cost.pages:>7} {cost.cpu:>8.2f} {cost.per_page:>8.2f} {ratio:>6.2f} {cost.memory:>6.0f}"
        print(f"  {name:<48} {figures}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="What a page costs.")
    parser.add_argument("which", nargs="?", choices=("linear", "plain", "again", "feeds", "all"), default="all")
    parser.add_argument("--stories", nargs="+", type=int, default=[1000, 5000], help="sizes of the invented hubs")
    parser.add_argument("--topics", nargs="+", type=int, default=[50, 500], help="topics with twenty items each")
    parser.add_argument("--runs", type=int, default=3, help="of which the median counts")
    parser.add_argument("--work", type=Path, help="folder to work in, which is kept; else a temporary one")
    return parser.parse_args()


main()
