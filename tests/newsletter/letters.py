"""Letters in three languages, written by hand: a whole one each, and whatever a test changes in it."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.newsletter.letter import Letter, LetterEntry, LetterLink, Section, SectionKind
from hubgen.newsletter.mail.outlet import Outlet
from hubgen.portable.describe import Picture

HOME = "https://example.org/"
BUSY = (
    '<h2>Two evenings</h2><p>First came <a href="https://example.org/a?b=1&amp;c=2">the long one</a>, then <em>the '
    'short one</em>, of which <a href="https://example.org/notes/">all notes</a> are there.</p><ul><li>One chair</li>'
    '<li>Two <a href="mailto:chairs@example.org">more chairs</a><ol><li>by the door</li></ol></li></ul><blockquote>'
    "<p>Bring a cup.</p></blockquote><pre><code>make help\n  make test</code></pre><table><thead><tr><th>Day</th>"
    "<th>Cups</th></tr></thead><tbody><tr><td>Monday</td><td>12</td></tr></tbody></table>"
    '<p><img src="https://example.org/cups.jpg" alt="A row of cups" width="1200" height="400"></p>'
)
"""An opening with all that an editor can write."""


def entry(name: str, title: str, lang: str = "en", **more: Any) -> LetterEntry:
    """Make an entry whose item has a page of its own."""
    kind, _, stem = name.partition("#")[0].partition("/")
    return LetterEntry(name, title, f"{HOME}{Kind(kind).folder}/{stem}/", lang, **more)


def without_own_placeholders(part: str, outlet: Outlet) -> str:
    """Take the placeholders of a way out of a part of a mail: no other may be left in it."""
    before, behind = outlet.around
    for sign in (outlet.unsubscribe, before and f"{before}<!--[if mso]>", behind and f"<![endif]-->{behind}"):
        part = part.replace(sign, "") if sign else part
    return part


def section(kind: SectionKind, title: str, *entries: LetterEntry) -> Section:
    """Put entries under a heading."""
    return Section(kind, title, entries)


def changed(letter: Letter, **values: Any) -> Letter:
    """Give the same letter with other values."""
    return replace(letter, **values)


def letter(**values: Any) -> Letter:
    """Write the English letter, with other values where they are given."""
    return changed(_ENGLISH, **values)


def chinese(**values: Any) -> Letter:
    """Write the Chinese letter."""
    return changed(_CHINESE, **values)


def arabic(**values: Any) -> Letter:
    """Write the Arabic letter, with a story and an event in English."""
    return changed(_ARABIC, **values)


def bare(**values: Any) -> Letter:
    """Write a letter that has one entry and nothing else."""
    only = section(SectionKind.LEAD, "", entry("story/door", "How the door learned to open by itself"))
    empty: dict[str, Any] = {"preheader": "", "number": None, "date": None, "day": "", "opening": "", "thanks": ()}
    return letter(**empty | {"sections": (only,), "call": None, "signup": "", "reason": "", "postal": ""} | values)


def many(count: int, **values: Any) -> Letter:
    """Write a letter with so many entries in each of two sections."""
    words = "Two lines that say what it is about, and why somebody may want to read all of it this week."
    stories = [entry(f"story/s{number}", f"Story number {number}", summary=words) for number in range(count)]
    books = [entry(f"resource/r{number}", f"Book number {number}", summary=words) for number in range(count)]
    parts = (section(SectionKind.STORIES, "Stories", *stories), section(SectionKind.RESOURCES, "Worth using", *books))
    return letter(**{"sections": parts} | values)


_ENGLISH = Letter(
    id="2026-11",
    edition="",
    lang="en",
    dir="ltr",
    url=f"{HOME}newsletter/2026-11/",
    home=HOME,
    archive=f"{HOME}newsletter/",
    masthead="Embers",
    title="A door, a kettle, and forty chairs",
    subject="A door, a kettle, and forty chairs",
    preheader="How the door learned to open by itself, what broke in autumn, and three evenings to come.",
    number=12,
    date=Moment(datetime(2026, 11, 26, 9, tzinfo=UTC)),
    day="26 November 2026",
    opening=(
        "<p>Dear all,</p><p>the shortest days are near, and the room has never been so full. If you read one thing "
        'today, let it be the door. The <a href="https://example.org/events/autumn/#recap">notes of autumn</a> are '
        "there as well.</p>"
    ),
    sections=(
        section(
            SectionKind.LEAD,
            "",
            entry(
                "story/door",
                "How the door learned to open by itself",
                label="Story",
                byline="By Ada and Ben",
                summary=(
                    "For eleven years somebody had to come early with the key. Then two members spent a wet weekend "
                    "with a motor, a bicycle chain and a lot of tea."
                ),
                picture=Picture(f"{HOME}door.jpg", "A green door with a bicycle chain", "image/jpeg", 1600, 900),
                links=(LetterLink("Listen (18 minutes)", f"{HOME}door.mp3"),),
            ),
        ),
        section(
            SectionKind.RECAPS,
            "What happened",
            entry(
                "recap/autumn",
                "Recap: Autumn evening",
                label="Recap",
                summary="Twelve people told of what broke, and what they learned of it.",
                links=(LetterLink("Watch (1 hour and 4 minutes)", f"{HOME}autumn.mp4"),),
            ),
        ),
        section(
            SectionKind.STORIES,
            "Stories",
            entry(
                "story/kettle", "The kettle that everybody mends", label="Story", byline="By Chen", summary="It boils."
            ),
            entry(
                "story/chairs",
                "四十把椅子是怎么来的",
                "zh",
                label="Story",
                byline="By Chen",
                summary="一把一把搬来的。",
            ),
        ),
        section(
            SectionKind.QUOTES,
            "Worth repeating",
            entry(
                "story/kettle#1",
                "The kettle that everybody mends",
                summary="Whoever breaks it learns how it works.",
                byline="Chen",
                links=(LetterLink("Listen from 12:34", f"{HOME}kettle.mp3#t=754"),),
            ),
        ),
        section(
            SectionKind.RESOURCES,
            "Worth using",
            entry(
                "resource/tea",
                "A short book of tea",
                label="Book",
                summary="How much, how hot, how long.",
                links=(LetterLink("Open it at tea.example", "https://tea.example/book"),),
            ),
        ),
        section(
            SectionKind.COMING,
            "Coming up",
            entry(
                "event/winter",
                "Winter evening",
                date_text="Thursday 3 December 2026, 18:30 UTC+1",
                place="The Corner Library, 2 Long Street",
                links=(LetterLink("Add to calendar", f"{HOME}events/winter/event.ics"),),
            ),
            entry(
                "event/spring",
                "Spring cleaning",
                date_text="Saturday 19 December 2026",
                place="The Barn",
                note="Cancelled: the barn is being painted",
            ),
        ),
    ),
    thanks=(LetterLink("Ada", f"{HOME}people/ada/"), LetterLink("Ben", ""), LetterLink("Chen", f"{HOME}people/chen/")),
    call=LetterLink("Tell us your story", f"{HOME}contribute/"),
    signup=f"{HOME}subscribe/",
    reason="You get this because you subscribed to Embers.",
    postal="Embers, 2 Long Street, Anytown",
)

_CHINESE = letter(
    id="zh-2026-11",
    edition="zh",
    lang="zh",
    url=f"{HOME}zh/newsletter/zh-2026-11/",
    home=f"{HOME}zh/",
    archive=f"{HOME}zh/newsletter/",
    masthead="余烬",
    title="一扇门、一把水壶和四十把椅子：社区的第十二封信，写给所有在寒冷夜里仍然愿意出门的人",
    subject="一扇门、一把水壶和四十把椅子",
    preheader="门是怎么学会自己打开的，秋天坏了什么，以及接下来的三个夜晚。",
    day="2026年11月26日",
    opening=(
        "<p>各位朋友：</p><p>一年里最短的日子快到了，屋子里却从来没有这么满过。如果今天只读一篇，请读那扇<em>门</em>的故事。"
        '<a href="https://example.org/zh/events/autumn/#recap">秋天的笔记</a>也已经整理好了。</p>'
    ),
    sections=(
        section(
            SectionKind.LEAD,
            "",
            entry(
                "story/door",
                "门是怎么学会自己打开的",
                "zh",
                label="故事",
                byline="作者：阿达和本",
                summary="十一年来，总得有人带着钥匙早到。后来两位成员用一个电机、一条自行车链条和许多茶，度过了一个下雨的周末。",
                picture=Picture(f"{HOME}door.jpg", "一扇装着自行车链条的绿门", "image/jpeg", 1600, 900),
            ),
        ),
        section(
            SectionKind.QUOTES,
            "值得一再引用",
            entry("story/kettle#1", "人人都会修的水壶", "zh", summary="谁弄坏了它，谁就学会了它。", byline="陈"),
        ),
        section(
            SectionKind.COMING,
            "即将举行",
            entry(
                "event/winter", "冬夜", "zh", date_text="2026年12月3日星期四 18:30 UTC+8", place="街角图书馆，长街 2 号"
            ),
        ),
    ),
    thanks=(LetterLink("阿达", f"{HOME}zh/people/ada/"), LetterLink("本", "")),
    call=LetterLink("讲讲你的故事", f"{HOME}zh/contribute/"),
    reason="您收到这封信，是因为您订阅了《余烬》。",
    postal="余烬，长街 2 号",
)

_ARABIC = letter(
    id="ar-2026-11",
    edition="ar",
    lang="ar",
    dir="rtl",
    url=f"{HOME}ar/newsletter/ar-2026-11/",
    home=f"{HOME}ar/",
    archive=f"{HOME}ar/newsletter/",
    masthead="جمرات",
    title="باب وغلاية وأربعون كرسيًا",
    subject="باب وغلاية وأربعون كرسيًا",
    preheader="كيف تعلّم الباب أن يُفتح وحده، وما الذي تعطّل في الخريف، وثلاث أمسيات قادمة.",
    day="26 نوفمبر 2026",
    opening=(
        "<p>أصدقاءنا الأعزاء،</p><p>اقتربت أقصر أيام السنة، ولم تمتلئ القاعة يومًا كما تمتلئ الآن. إن قرأتم شيئًا واحدًا "
        'اليوم فليكن حكاية الباب. <a href="https://example.org/ar/events/autumn/#recap">ملاحظات الخريف</a> جاهزة '
        "أيضًا.</p>"
        "<ul><li>كرسي واحد</li><li>كرسيان</li></ul><blockquote><p>أحضروا كوبًا.</p></blockquote>"
    ),
    sections=(
        section(
            SectionKind.LEAD,
            "",
            entry(
                "story/door",
                "كيف تعلّم الباب أن يُفتح وحده",
                "ar",
                label="قصة",
                byline="بقلم آدا وبن",
                summary=(
                    "طوال أحد عشر عامًا كان على أحدهم أن يأتي باكرًا بالمفتاح، ثم أمضى عضوان نهاية أسبوع ماطرة مع محرّك "
                    "وسلسلة دراجة."
                ),
                picture=Picture(f"{HOME}door.jpg", "باب أخضر بسلسلة دراجة", "image/jpeg", 1600, 900),
            ),
        ),
        section(
            SectionKind.STORIES,
            "قصص",
            entry(
                "story/kettle", "The kettle that everybody mends", label="قصة", byline="بقلم تشن", summary="It boils."
            ),
        ),
        section(
            SectionKind.QUOTES,
            "كلام يستحق أن يُعاد",
            entry(
                "story/kettle#1", "الغلاية التي يصلحها الجميع", "ar", summary="من يكسرها يتعلّم كيف تعمل.", byline="تشن"
            ),
        ),
        section(
            SectionKind.COMING,
            "قريبًا",
            entry(
                "event/winter",
                "أمسية الشتاء",
                "ar",
                date_text="الخميس 3 ديسمبر 2026، 18:30 UTC+1",
                place="مكتبة الزاوية",
            ),
            entry(
                "event/spring",
                "Spring cleaning (with tea!)",
                label="فعالية",
                date_text="السبت 19 ديسمبر 2026",
                place="The Barn",
                note="أُلغيت",
                summary="Bring gloves.",
                links=(LetterLink("أضف إلى التقويم", f"{HOME}events/spring/event.ics"),),
            ),
        ),
    ),
    thanks=(LetterLink("آدا", f"{HOME}ar/people/ada/"), LetterLink("بن", "")),
    call=LetterLink("احكِ لنا قصتك", f"{HOME}ar/contribute/"),
    reason="تصلك هذه الرسالة لأنك مشترك في «جمرات».",
    postal="جمرات، 2 الشارع الطويل",
)
