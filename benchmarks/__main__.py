"""`python -m benchmarks`: what a page costs at two sizes, and beside MkDocs alone.

Figures of a moment: only the ratios within one table mean something, and none is asserted by a test.
"""

import argparse
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import builds
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


def compare_sizes(work: Path, sizes: Sequence[int], runs: int) -> None:
    """Show what a page of hubgen's costs in hubs of several sizes, search index apart."""
    costs = measure([builds.hub(work, stories) for stories in sizes], runs)
    _show("Does a page cost the same in a larger hub? (ratio to the first row; the aim is at most 1.2)", costs)


def compare_plain(work: Path, stories: int, runs: int) -> None:
    """Show what a page of hubgen's costs beside MkDocs and Material alone, on the same content folder."""
    mkdocs = builds.plain(work, stories)
    costs = measure([*mkdocs, builds.hub(work, stories)], runs)
    _show(f"What does a page cost beside MkDocs alone? ({stories} stories, search index apart; at most 1)", costs)
    hub = next(cost.per_page for name, cost in costs.items() if name.startswith("hubgen"))
    for build in mkdocs[1:]:
        print(f"  hubgen to '{build.name}': {hub / costs[build.name].per_page:.2f}")


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
    parser.add_argument("which", nargs="?", choices=("linear", "plain", "all"), default="all")
    parser.add_argument("--stories", nargs="+", type=int, default=[1000, 5000], help="sizes of the invented hubs")
    parser.add_argument("--runs", type=int, default=3, help="of which the median counts")
    parser.add_argument("--work", type=Path, help="folder to work in, which is kept; else a temporary one")
    return parser.parse_args()


main()
