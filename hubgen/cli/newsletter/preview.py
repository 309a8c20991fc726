"""`hubgen newsletter preview`: an issue as its readers will see it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated
from urllib.parse import unquote

import typer
from rich.text import Text

from hubgen.check.report import count_sentence
from hubgen.cli.console import out, progress, relative
from hubgen.cli.edits import write_changed
from hubgen.cli.newsletter.issues import EditionOption, IssueArgument, choose_issue
from hubgen.cli.newsletter.rendered_issue import render_issue
from hubgen.cli.options import AsOfOption, ConfigOption
from hubgen.engines.plan import CheckedHub, check_headers
from hubgen.engines.settings import load_settings, settings_folder
from hubgen.model.text import bidi_isolate
from hubgen.newsletter.preview import PAGE, files_of, pictures_in, size_of
from hubgen.newsletter.proof import Proof

FOLDER = "build/newsletter"
"""The folder of issues' mails, in that of mkdocs.yml."""


def preview(
    issue: IssueArgument = None,
    edition: EditionOption = None,
    show: Annotated[bool, typer.Option("--open/--no-open", help="Open it in the browser.")] = True,
    config: ConfigOption = Path("mkdocs.yml"),
    as_of: AsOfOption = None,
) -> None:
    """Write an issue as it would be mailed, and show it in light, in dark, on a phone and as plain text.

    It may be a draft, or dated later. Nothing is sent.
    """
    settings = load_settings(config)
    with progress() as notify:
        checked = check_headers(settings, as_of, notify)
        one = choose_issue(checked.hub, checked.config, checked.as_of, issue, edition)
        notify("Composing")
        proof = render_issue(checked, one)
    folder = settings_folder(settings) / FOLDER / one.id
    files = files_of(proof, _pictures(proof, checked))
    write_changed(folder, files)
    _say(proof, folder, files)
    if show and out.is_terminal:  # a program that reads this has no window
        typer.launch(str(folder / PAGE))


def _pictures(proof: Proof, checked: CheckedHub) -> dict[str, bytes]:
    """Read the mail's pictures that are the hub's own: they may not be published yet."""
    base = checked.config.base_url
    own = {url: unquote(url.removeprefix(base)) for url in pictures_in(proof.mail.html) if url.startswith(base)}
    return {url: (checked.folder / path).read_bytes() for url, path in own.items() if path in checked.hub.files}


def _say(proof: Proof, folder: Path, files: Mapping[str, bytes]) -> None:
    letter = proof.letter
    sizes = ", ".join(f"{name} {size_of(len(data))}" for name, data in files.items() if name != PAGE)
    lines = {
        "Issue": f"{letter.id}, {letter.day or 'without a date'}",
        "Subject": letter.subject,
        "Preheader": letter.preheader or "–",
        "Files": sizes,
        "Check": count_sentence(proof.problems),
        "Preview": relative(folder / PAGE),
    }
    for name, value in lines.items():
        out.print(Text.assemble((f"{name:<10}", "bold"), bidi_isolate(value)))
    if proof.problems:
        out.print(Text(f"hubgen newsletter check {letter.id} says where, and how to mend it."))
