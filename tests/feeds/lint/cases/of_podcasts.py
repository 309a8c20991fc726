"""Cases of podcasts."""

from hubgen.model.codes import FeedCode
from tests.feeds.lint.cases.case import case
from tests.feeds.lint.writing import BASE, EPISODE, LAMP, SHOW, itself, podcast, rss
from tests.feeds.oracle.codes import OracleCode


def _show(old: str = "", new: str = "", more: str = "") -> str:
    return podcast(channel=(SHOW.replace(old, new) if old else SHOW) + more)


def _told(tag: str) -> str:
    return podcast(episode=EPISODE + tag)


_PART, _VALUE, _NAME = FeedCode.PODCAST_PART, OracleCode.PODCAST_VALUE, OracleCode.PODCAST_NAMESPACE
_SET = FeedCode.PODCAST_NAMESPACE
_CHAPTERS = f'<podcast:chapters url="{BASE}cover.png" type="application/json+chapters"/>'
_SCRIPT = f'<podcast:transcript url="{BASE}cover.png" type="text/vtt" rel="captions" language="en"/>'
_TRAILER = (
    f'<podcast:trailer url="{BASE}talk.mp3" pubdate="Fri, 01 May 2026 10:00:00 GMT" season="2">Soon</podcast:trailer>'
)

CASES = tuple(
    case(name, document, why, *expected, path="podcast.xml")
    for name, document, why, *expected in (
        ("a plain podcast", podcast(), "it has all that Apple asks for"),
        ("nothing for podcast apps", rss(LAMP, link=itself("podcast.xml")), "its name says that it is one", _PART),
        ("no artwork", podcast(channel=SHOW.replace("itunes:image", "itunes:author")), "required", _PART),
        ("no category", _show("itunes:category", "itunes:keywords"), "required", _PART),
        ("no explicit", _show("itunes:explicit", "itunes:author"), "required", _PART),
        ("no language", _show("<language>en</language>", ""), "required", _PART),
        ("nothing to play", podcast(episode=LAMP), "apps pass it by", _PART),
        (
            "a made-up category",
            _show("Society &amp; Culture", "Community"),
            "Apple's only",
            OracleCode.PODCAST_CATEGORY,
        ),
        ("a strange subcategory", _show("Documentary", "Chess"), "Apple's only", OracleCode.PODCAST_CATEGORY),
        ("explicit: no", _show("false", "no"), "Apple wants true or false", _VALUE),
        ("artwork in WebP", _show(f"{BASE}cover.png", "https://media.example/c.webp"), "JPEG or PNG", _VALUE),
        ("a length of 1:2", _told("<itunes:duration>1:2</itunes:duration>"), "one second or twelve?", _VALUE),
        ("a length in seconds", _told("<itunes:duration>754</itunes:duration>"), "as Apple advises"),
        ("a length by the clock", _told("<itunes:duration>1:02:34</itunes:duration>"), "Apple reads it too"),
        ("block: no", _show(more="<itunes:block>no</itunes:block>"), "only Yes means something", _VALUE),
        ("block: Yes", _show(more="<itunes:block>Yes</itunes:block>"), "Apple takes it out"),
        ("complete: Yes", _show(more="<itunes:complete>Yes</itunes:complete>"), "the show is over"),
        ("complete: true", _show(more="<itunes:complete>true</itunes:complete>"), "only Yes means something", _VALUE),
        ("an unknown tag", _show(more="<itunes:mood>calm</itunes:mood>"), "Apple has none", _VALUE),
        ("a description in chapters", podcast().replace("Stories of", "x" * 4001), "Apple cuts it", _VALUE),
        ("an id that is no UUID", _show(more="<podcast:guid>lanterns</podcast:guid>"), "a UUID", _NAME, _SET),
        ("a host", _show(more='<podcast:person role="host" group="cast">Ann</podcast:person>'), "as specified"),
        ("a strange role", _show(more='<podcast:person role="king">Ann</podcast:person>'), "the taxonomy's", _NAME),
        ("a long name", _show(more=f"<podcast:person>{'n' * 129}</podcast:person>"), "128 at most", _NAME),
        ("chapters and transcript", _told(_CHAPTERS + _SCRIPT), "as specified"),
        ("chapters of a show", _show(more=_CHAPTERS), "episodes have them", _NAME),
        ("chapters twice", _told(_CHAPTERS * 2), "once", _NAME),
        ("a transcript of no type", _told(_SCRIPT.replace('type="text/vtt"', "")), "needed", _NAME),
        ("a quote", _told('<podcast:soundbite startTime="73.0" duration="60.0"/>'), "its text may be empty"),
        ("a quote by the clock", _told('<podcast:soundbite startTime="1:13" duration="60"/>'), "seconds", _NAME),
        ("a strange attribute", _told(_CHAPTERS.replace("url", 'mood="calm" url')), "it has none", _NAME),
        ("a trailer", _show(more=_TRAILER), "as specified"),
        ("two trailers", _show(more=_TRAILER * 2), "a season may have its own"),
        ("a trailer of no day", _show(more=_TRAILER.replace("pubdate", "date")), "needed", _NAME),
        ("a tag of tomorrow", _show(more="<podcast:dream/>"), "no app knows it", _NAME),
        ("a rhythm", _show(more='<podcast:updateFrequency rrule="FREQ=MONTHLY;BYDAY=2TU"/>'), "as specified"),
        (
            "a rhythm in prose",
            _show(more='<podcast:updateFrequency rrule="often">x</podcast:updateFrequency>'),
            "a rule of RFC 5545",
            _NAME,
        ),
        (
            "a way to help",
            _show(more='<podcast:funding url="https://help.example/">Help</podcast:funding>'),
            "as specified",
        ),
        ("a way to nowhere", _show(more="<podcast:funding>Help</podcast:funding>"), "no address", _NAME, _SET),
    )
)
