"""A picture of another host is loaded nowhere: pages, feeds and mails lead to it by its words."""

from pathlib import Path

from hubgen.model.hub import published
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.newsletter.compose import letter_of
from hubgen.newsletter.mail import mail_of
from hubgen.newsletter.mail.outlet import SMTP
from hubgen.render import render_hub
from hubgen.site import plan_site
from tests.builders import NOW, config
from tests.check.files import read

BODY = "Words.\n\n![A lamp](https://pictures.test/body.png)\n"
HEADER = "image: https://pictures.test/header.png\n"
FILES = {
    "people/ada.md": f"---\nname: Ada\nphoto: https://pictures.test/photo.png\n{HEADER}---\n{BODY}",
    "stories/a.md": f"---\ntitle: A\nauthors: ada\ndate: 2026-05-01\n{HEADER}---\n{BODY}",
    "recaps/may.md": "---\ntitle: May\nevent: may\ndate: 2026-05-04\nphotos: ['https://pictures.test/p.png']\n---\nWords.",
    "events/may.md": f"---\ntitle: May\nstart: 2026-05-03\ndate: 2026-04-03\n{HEADER}---\n{BODY}",
    "newsletter/june.md": f"---\ntitle: June\ndate: 2026-05-20\nitems: [story/a, recap/may]\n---\n{BODY}",
}
LINK = 'href="https://pictures.test/body.png"'


def test_pages_feeds_and_mails_load_nothing_from_there(tmp_path: Path) -> None:
    settings = config()
    hub = render_hub(read(tmp_path, FILES, settings), NOW, settings.markdown)
    site, _ = plan_site(hub, settings, NOW, tmp_path)
    out = published(hub, NOW)
    issue = out.get(Kind.ISSUE, "june")
    assert isinstance(issue, Issue)
    mail = mail_of(letter_of(issue, out, settings), settings.options.newsletter, SMTP)
    made = {path: content() if callable(content) else content for path, content in site.files.items()}
    texts = {path: content.decode() for path, content in made.items() if isinstance(content, bytes)}
    texts |= {page.address: f"{page.meta} {page.html}" for page in site.pages} | {"mail": mail.html, "plain": mail.text}

    for path in ("stories/a/", "feed.json", "feed.xml", "atom.xml", "mail"):
        assert LINK in texts[path].replace('\\"', '"'), path
    assert "https://pictures.test/body.png" in texts["plain"]
    found = [path for path, text in texts.items() for name in ("header", "photo", "p") if f"test/{name}.png" in text]
    assert found == []
    assert [path for path, text in texts.items() if 'src="https://pictures' in text.replace('\\"', '"')] == []
