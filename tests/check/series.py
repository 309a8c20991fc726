"""Write the files of a series and its events."""


def series(*lines: str, start: str = "2026-01-02 18:30", repeats: str = "every first Friday") -> dict[str, str]:
    """Write a series in London; its start is on line 4, its rule on line 5, its own lines begin at line 6."""
    header = ("---", "title: Circle", "timezone: Europe/London", f"start: {start}", f"repeats: {repeats}")
    return {"series/circle.md": "\n".join((*header, *lines, "---", ""))}


def event(name: str, start: str, *lines: str) -> dict[str, str]:
    """Write an event of it; its start is on line 4, its own lines begin at line 5."""
    header = ("---", f"title: {name.title()}", "series: circle", f"start: {start}")
    return {f"events/{name}.md": "\n".join((*header, *lines, "---", ""))}
