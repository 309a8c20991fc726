"""Content reads well where neither the site's styles nor its scripts are."""

import pytest

from tests.builders import config, resource, story
from tests.feeds.reading import at, content_of, contents, feeds, items_of

PAGE = "https://example.org/hub/stories/first-steps/"

TABS = (
    '<div class="tabbed-set tabbed-alternate" data-tabs="1:2"><input checked id="t1" name="t" type="radio">'
    '<input id="t2" name="t" type="radio">'
    '<div class="tabbed-labels"><label for="t1">C</label><label for="t2">D</label></div>'
    '<div class="tabbed-content"><div class="tabbed-block"><p>c</p></div><div class="tabbed-block"><p>d</p></div></div>'
    "</div>"
)
TASKS = (
    '<ul class="task-list"><li class="task-list-item"><label class="task-list-control">'
    '<input type="checkbox" disabled checked><span class="task-list-indicator"></span></label> done</li>'
    '<li><input type="checkbox" disabled> open</li></ul>'
)
CODE = (
    '<div class="highlight"><table class="highlighttable"><tr>'
    '<th colspan="2" class="filename"><span class="filename">x.py</span></th></tr><tr>'
    '<td class="linenos"><div class="linenodiv"><pre><span></span>1</pre></div></td>'
    '<td class="code"><div><pre><span></span><code><a id="__codelineno-0-1" href="#__codelineno-0-1"></a>'
    '<span class="k">if</span> a &lt; b:\n</code></pre></div></td></tr></table></div>'
)
NOTE = (
    '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'
    '<div class="footnote"><ol><li id="fn:1"><p>N</p></li></ol></div>'
)

CASES = {
    "an address on this site": (
        f'<a href="{at("people/ada/")}">a</a>',
        '<a href="https://example.org/hub/people/ada/">a</a>',
    ),
    "an anchor": ('<a href="#end">a</a>', f'<a href="{PAGE}#end">a</a>'),
    "a relative address": (
        '<img src="../pic.png" alt="x">',
        '<img src="https://example.org/hub/stories/pic.png" alt="x">',
    ),
    "a script address": ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
    "a broken address": ('<a href="http://[">a</a>', "<a>a</a>"),
    "a picture from nowhere": ('<p>a<img src="data:image/png;base64,x" alt="-">b</p>', "<p>a-b</p>"),
    "script, style and form": (
        "<p>a</p><script>x</script><style>p{}</style><form><button>b</button></form>",
        "<p>a</p>",
    ),
    "icons": ('<p>a <span class="twemoji"><svg><path d="x"/></svg></span>b</p>', "<p>a b</p>"),
    "a heading's anchor": (
        '<h2 id="a" class="x" onclick="y" data-z="1">A<a class="headerlink" href="#a">¶</a></h2>',
        "<h2>A</h2>",
    ),
    "an admonition": (
        '<div class="admonition tip"><p class="admonition-title">Tip</p><p>Do.</p></div>',
        "<blockquote><p><strong>Tip</strong></p><p>Do.</p></blockquote>",
    ),
    "details": (
        '<details class="note" open="open"><summary>More</summary><p>Text.</p></details>',
        "<blockquote><p><strong>More</strong></p><p>Text.</p></blockquote>",
    ),
    "tabs": (
        TABS,
        "<div><div><div><p><strong>C</strong></p><p>c</p></div><div><p><strong>D</strong></p><p>d</p></div></div></div>",
    ),
    "tasks": (
        TASKS,
        "<ul><li>☑ done</li><li>☐ open</li></ul>",
    ),
    "code with colours and lines": (
        CODE,
        "<div><p><strong>x.py</strong></p><pre><code>if a &lt; b:\n</code></pre></div>",
    ),
    "a diagram": (
        '<pre class="diagram"><code>graph TD; a--&gt;b</code></pre>',
        "<pre><code>graph TD; a--&gt;b</code></pre>",
    ),
    "an embedded page": (
        '<iframe src="https://video.example/x" title="The talk"></iframe>',
        '<a href="https://video.example/x">The talk</a>',
    ),
    "footnotes": (
        NOTE,
        f'<sup id="fnref:1"><a href="{PAGE}#fn:1">1</a></sup><div><ol><li id="fn:1"><p>N</p></li></ol></div>',
    ),
    "a pair for light and dark": (
        '<img src="https://e.org/l.png#only-light" alt="l"><img src="https://e.org/d.png#only-dark" alt="d">',
        '<img src="https://e.org/l.png#only-light" alt="l">',
    ),
    "comments": ("<p>a<!-- secret -->b</p>", "<p>ab</p>"),
}


@pytest.mark.parametrize("case", CASES)
def test_material_markup_becomes_plain_html(case: str) -> None:
    given, wanted = CASES[case]
    assert content_of(given) == wanted


def test_addresses_are_absolute_in_every_format_below_a_path() -> None:
    planned = feeds(story(), html=f'<a href="{at("a/")}">a</a><a href="#b">b</a><img src="{at("p.png")}">')
    for html in contents(planned):
        assert html.count("https://example.org/hub/") == 3


def test_an_item_in_another_language_or_direction_says_so_in_its_content() -> None:
    assert content_of("<p>x</p>", lang="fr") == '<div lang="fr" dir="ltr"><p>x</p></div>'
    arabic = items_of(feeds(story(locale="ar")), "ar/")[0]
    assert arabic["content_html"] == '<div lang="ar" dir="rtl"><p>Words.</p></div>'
    assert arabic["language"] == "ar"


def test_a_resource_begins_with_where_it_is_and_what_it_helps_one_do() -> None:
    html = items_of(feeds(resource("guide", link="https://e.org/?a=1&b", helps="Begin & go on.")))[0]["content_html"]
    assert html == '<p><a href="https://e.org/?a=1&amp;b">Guide</a><br>Begin &amp; go on.</p><p>Words.</p>'


def test_a_resource_with_a_script_for_a_link_links_nothing() -> None:
    assert "<a" not in items_of(feeds(resource(link="javascript:alert(1)")))[0]["content_html"]


def test_an_item_without_a_body_gives_its_summary() -> None:
    item = items_of(feeds(story(summary="Just <this>."), html=""))[0]
    assert (item["summary"], item["content_html"]) == ("Just <this>.", "<p>Just &lt;this&gt;.</p>")


def test_a_summary_is_the_lead_cut_at_a_word() -> None:
    item = items_of(feeds(story(summary="word " * 100)))[0]
    assert item["summary"].endswith("word…")
    assert len(item["summary"]) <= 301


def test_a_long_chinese_summary_is_cut_as_well() -> None:
    assert len(items_of(feeds(story(summary="漢" * 900)))[0]["summary"]) == 301


def test_links_stay_absolute_when_the_site_has_no_address() -> None:
    item = items_of(feeds(story(), settings=config(site_url="")))[0]
    assert item["url"] == "http://localhost/stories/first-steps/"
