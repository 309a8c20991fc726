"""What somebody declined is nowhere: in no page, card, player, feed, mail or file, whoever else shows it."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

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

FILES = {
    "people/zelda.md": """---
title: Zelda
photo: zelda-photo.jpg
image: zelda-image.jpg
image_alt: Zelda
summary: BIOGRAPHY of somebody.
topics: [tea]
{own}---
BIOGRAPHY at length.
""",
    "people/zelda.zh.md": "---\ntitle: 泽尔达\nsummary: BIOGRAPHY too.\n{translated}---\n文字。\n",
    "people/zelda-photo.jpg": "(a picture)",
    "people/zelda-image.jpg": "(a picture)",
    "people/ada.md": "---\ntitle: Ada\nphoto: ../people/zelda-photo.jpg\n---\nWords.\n",
    "topics/tea.md": "---\ntitle: Tea\n---\nWords.\n",
    "events/may.md": "---\ntitle: May\nstart: 2026-05-03 18:30\ndate: 2026-04-03\nspeakers: zelda\n---\nWords.\n",
    "stories/shown.md": """---
title: Shown
date: 2026-05-01
authors: zelda
topics: [tea]
image: ../people/zelda-photo.jpg
image_alt: Zelda on stage
quotes: [{{text: SPOKEN once., by: Zelda, date: 2026-05-01}}]
---
Words ![Zelda](../people/zelda-photo.jpg) and [more](/people/zelda-photo.jpg), by [her](../people/zelda.md).

![Zelda](/people/zelda-photo.jpg)
""",
    "recaps/may.md": """---
title: May
event: may
date: 2026-05-04
photos: [{{src: ../people/zelda-photo.jpg, alt: Zelda}}]
quotes: [{{text: SPOKEN twice., by: zelda, date: 2026-05-04}}]
thanks: zelda
---
We met.
""",
    "stories/talk.md": """---
title: Talk
date: 2026-05-02
speakers: ada
audio: talk.mp3
video: https://video.example/talk-video
transcript: talk.vtt
---
Words, and [all of it](talk.mp3).
""",
    "stories/talk.zh.md": "---\ntitle: 讲\nspeakers: [zelda]\n---\n文字。\n",
    "stories/talk.mp3": "(sounds)",
    "stories/talk.vtt": "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nTRANSCRIBED words.\n",
    "stories/other.md": """---
title: Other
date: 2026-05-03
speakers: ada
authors: zelda
audio: other.mp3
quotes: [{{text: SPOKEN there., by: zelda, at: "12:34", date: 2026-05-03}}]
---
Words.
""",
    "stories/other.mp3": "(sounds)",
    "stories/far.md": """---
title: Far
date: 2026-05-03
speakers: [ada, zelda]
audio: {{url: https://cdn.example/far-audio.mp3, bytes: 99}}
transcript: https://cdn.example/far-words.vtt
---
Words.
""",
    "newsletter/june.md": """---
title: June
date: 2026-05-20
items: [story/shown, recap/may, story/talk, story/other#1, story/far]
---
Hello.
""",
}
PHOTO = "people/zelda-photo.jpg"
SETTINGS = {
    "feeds": {"image": PHOTO},
    "podcast": {"hosts": ["ada"], "image": PHOTO},
    "publish": ["people/*.jpg", PHOTO],
}
"""Settings that ask for a declined file by all the ways that there are."""

SHOWN = {
    "photo": {
        "zelda-photo.jpg": "person card portrait cover recap body mail feed podcast files",
        "zelda-image.jpg": "person card files",
    },
    "video": {
        "talk.mp3": "player translation mail feed podcast files",
        "talk-video": "player translation mail",
        "talk.vtt": "player translation podcast files",
        "TRANSCRIBED": "player translation",
        "far-audio.mp3": "far mail feed podcast",
        "far-words.vtt": "far podcast",
        "other.mp3#t=754": "mail",
        'startTime="754.0"': "podcast",
    },
    "quotes": {"SPOKEN": "person cover recap home mail podcast"},
    "page": {
        "people/zelda/": "cover card body mail podcast topic",
        "BIOGRAPHY": "person card",
        "zelda-image.jpg": "person card files",
    },
}
"""What gives away that something is shown, by what was declined, and where it stands without a no."""

WHERE = {
    "person": "people/zelda/",
    "card": "people/",
    "portrait": "stories/shown/",
    "cover": "stories/shown/",
    "topic": "topics/tea/",
    "body": "stories/shown/",
    "recap": "events/may/",
    "player": "stories/talk/",
    "far": "stories/far/",
    "translation": "zh/stories/talk/",
    "home": "",
}
"""Pages on which things are looked for."""

NO = "consent: {{{what}: false}}\n"
SAID = {
    "own": {"own": NO},
    "translated": {"translated": NO},
    "withheld": {"translated": NO + "draft: true\n"},
    "not out": {"own": NO + "draft: true\n"},
}
"""In which file a person says no."""


@cache
def surfaces(what: str, said: str) -> dict[str, str]:
    """Give the text of everything that readers get, by where it is."""
    no = {where: text.format(what=what) for where, text in SAID.get(said, {}).items()}
    files = {path: text.format(**{"own": "", "translated": ""} | no) for path, text in FILES.items()}
    settings = config(options=SETTINGS)
    with TemporaryDirectory() as name:
        hub = render_hub(read(Path(name), files, settings), NOW, settings.markdown)
        site, _ = plan_site(hub, settings, NOW, Path(name))
    made = {path: content() if callable(content) else content for path, content in site.files.items()}
    texts = {path: content.decode() if isinstance(content, bytes) else str(content) for path, content in made.items()}
    pages = {page.address: f"{page.address}\n{page.meta}\n{page.html}" for page in site.pages}
    told = {name: pages.get(address, "") for name, address in WHERE.items()}
    told |= {"pages": "\n".join(pages.values()), "search": repr([page.meta.get("search") for page in site.pages])}
    told["files"] = "\n".join(path for path, content in made.items() if isinstance(content, Path))
    told["feed"], told["podcast"] = texts["feed.json"] + texts["feed.xml"] + texts["atom.xml"], texts["podcast.xml"]
    told["everything"] = "\n".join([*texts, *texts.values()])
    out = published(hub, NOW)
    issue = out.get(Kind.ISSUE, "june")
    assert isinstance(issue, Issue)
    mail = mail_of(letter_of(issue, out, settings), settings.options.newsletter, SMTP)
    return told | {"mail": f"{mail.html}\n{mail.text}"}


ROWS = [(what, sign, places.split()) for what, signs in SHOWN.items() for sign, places in signs.items()]


@pytest.mark.parametrize(("what", "sign", "where"), [(what, sign, one) for what, sign, where in ROWS for one in where])
def test_without_a_no_it_is_there(what: str, sign: str, where: str) -> None:
    assert sign in surfaces(what, "nowhere")[where]


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize(("what", "sign"), [(what, sign) for what, sign, _ in ROWS])
def test_what_somebody_declined_is_nowhere(what: str, sign: str, said: str) -> None:
    assert [where for where, text in surfaces(what, said).items() if sign in text] == []
