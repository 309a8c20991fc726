"""`hubgen newsletter`: an issue from its draft to its readers."""

import typer

from hubgen.cli.newsletter import check, draft, preview, send

app = typer.Typer(help="Draft, look at, check and send an issue of the newsletter.", no_args_is_help=True)
app.command("draft")(draft.draft)
app.command("preview")(preview.preview)
app.command("check")(check.check)
app.command("send")(send.send)
