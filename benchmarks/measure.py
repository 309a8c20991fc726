"""What a command costs as a whole process: the processor's time, its own and its children's, and memory."""

import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

PYTHON = sys.executable


@dataclass(frozen=True, slots=True)
class Build:
    """A command that writes a site; the folder is taken away before each run.

    One that builds `again` finds the site that it built once before the runs.
    """

    name: str
    command: tuple[str, ...]
    folder: Path
    site: Path
    again: bool = False


@dataclass(frozen=True, slots=True)
class Cost:
    """What a build costs: HTML pages written, seconds of processor (user and system), peak memory in MB."""

    pages: int
    cpu: float
    memory: float

    @property
    def per_page(self) -> float:
        """Milliseconds of processor for each HTML page written."""
        return 1000 * self.cpu / self.pages


def measure(builds: Sequence[Build], runs: int) -> Mapping[str, Cost]:
    """Run the builds in turns, because a busy machine makes only neighbours comparable; give the medians."""
    costs: dict[str, list[Cost]] = {build.name: [] for build in builds}
    for build in builds:
        if build.again:
            _run(replace(build, again=False))
    for number in range(runs):
        for build in builds:
            print(f"\rrun {number + 1} of {runs}: {build.name:<60}", end="", file=sys.stderr, flush=True)
            costs[build.name].append(_run(build))
    print("\r" + " " * 80, end="\r", file=sys.stderr)
    return {name: _median(found) for name, found in costs.items()}


def _run(build: Build) -> Cost:
    if not build.again:
        shutil.rmtree(build.site, ignore_errors=True)
    with (build.site.parent / "log.txt").open("wb") as log:
        process = subprocess.Popen(build.command, cwd=build.folder, stdout=log, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{build.name} failed: {Path(log.name).read_text('utf-8', 'replace')[-2000:]}")
    pages = sum(1 for _ in build.site.rglob("*.html"))
    return Cost(pages, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        costs[0].pages,
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.memory for cost in costs),
    )
