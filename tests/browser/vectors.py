"""Bodies that a stranger could send: what runs calls `ran` with its name, what leaks asks ELSEWHERE for something."""

from base64 import b64encode
from collections.abc import Iterator

ELSEWHERE = "http://elsewhere.test"


def _call(name: str) -> str:
    return f"ran(/{name}/.source)"


def _image(name: str) -> str:
    return f"<img src=x onerror='{_call(name)}'>"


_WORKER = """onmessage = () => postMessage({type: 3, data: {items: [[{
  location: 'x', title: "<img src=x onerror=ran('alone-settings')>", text: '', score: 1, terms: {},
}]]}})"""
_WORKER_URL = "data:text/javascript;base64," + b64encode(_WORKER.encode()).decode()

RAW = {
    "script": "<script>{call}</script>",
    "script-mixed-case": "<ScRiPt >{call}</sCrIpT>",
    "script-in-text": "Some <script>{call}</script> text",
    "script-module": '<script type="module">{call}</script>',
    "img": '<img src=x onerror="{call}">',
    "img-slashes": "<img/src=x/onerror={call}>",
    "img-lines": '<img src=x\nonerror\n=\n"{call}">',
    "img-deep": '<div><section><p><b><img src=x onerror="{call}"></b></p></section></div>',
    "toggle": '<details open ontoggle="{call}"><summary>x</summary></details>',
    "autofocus": '<input type="checkbox" autofocus onfocus="{call}">',
    "video": '<video><source onerror="{call}" src=x></video>',
    "audio": '<audio src=x onerror="{call}"></audio>',
    "frame": '<iframe src="javascript:parent.{call}"></iframe>',
    "frame-of-its-own": '<iframe srcdoc="<script>parent.{call}</script>"></iframe>',
    "object": '<object data="data:text/html,<script>parent.{call}</script>"></object>',
    "body": '<body onload="{call}">',
    "popover": '<button popovertarget=p1>x</button><div popover id=p1 onbeforetoggle="{call}">x</div>',
    "animation": '<style>@keyframes x{{}}</style><p style="animation:x 1s" onanimationstart="{call}">x</p>',
    "shadow": '<div><template shadowrootmode="open"><img src=x onerror="{call}"></template></div>',
    "link": '<a href="javascript:{call}">x</a>',
    "link-in-a-map": '<map><area href="javascript:{call}"></map>',
    "form": '<form action="javascript:{call}"><button>x</button></form>',
    "button": '<form><button formaction="javascript:{call}">x</button></form>',
    "mathml": '<math><mtext href="javascript:{call}">x</mtext></math>',
    "pointer": '<p onmouseover="{call}">x</p>',
    "pressed": '<kbd onclick="{call}" tabindex=0>x</kbd>',
    "markdown-inside": '<div markdown="1" onmouseover="{call}">\n\n*x* <img src=x onerror="{call}">\n\n</div>',
}
SVG = {
    "svg": '<svg onload="{call}"></svg>',
    "svg-script": "<svg><script>{call}</script></svg>",
    "svg-animate": '<svg><animate onbegin="{call}" attributeName=x dur=1s></svg>',
    "svg-set": '<svg><a><set attributeName="href" to="javascript:{call}"/><text y="20">x</text></a></svg>',
    "svg-link": '<svg><a xlink:href="javascript:{call}"><text y="20">x</text></a></svg>',
    "svg-foreign": '<svg><foreignObject><img src=x onerror="{call}"></foreignObject></svg>',
    "svg-path": '<svg viewBox="0 0 9 9"><path d="M0 0h9v9z" onmouseover="{call}"/></svg>',
}
LINKS = {
    "plain": "[x](<javascript:{call}>)",
    "mixed-case": "[x](<JaVaScRiPt:{call}>)",
    "line-feed": "[x](<java&#x0A;script:{call}>)",
    "tab": "[x](<java&Tab;script:{call}>)",
    "space": "[x](< javascript:{call}>)",
    "number": "[x](<&#106;avascript:{call}>)",
    "colon": "[x](<javascript&colon;{call}>)",
    "control": "[x](<\x01javascript:{call}>)",
    "reference": "[x][{name}]\n\n[{name}]: javascript:{call}",
    "automatic": "<javascript:{call}>",
    "data": "[x](data:text/html,<script>opener.{call}</script>)",
    "picture": "![x](javascript:{call})",
    "title": '[x](http://a.test "\\" onmouseover=\\"{call}")',
    "alternative": '![" onerror="{call}](x)',
}
ATTRIBUTES = {
    "of-text": 'An *x*{{ onclick="{call}" onmouseover="{call}" }}',
    "of-a-paragraph": 'A paragraph\n{{ tabindex=0 autofocus onfocus="{call}" onmouseover="{call}" }}',
    "of-a-heading": '## Heading {{ tabindex=0 onmouseover="{call}" }}',
    "of-a-picture": '![x](x.png){{ onerror="{call}" }}',
    "of-a-link": '[x](http://a.test){{ href="javascript:{call}" }}',
    "of-an-emoji": ':smile:{{ onclick="{call}" onmouseover="{call}" }}',
    "of-code": '``` {{ .python onclick="{call}" onmouseover="{call}" }}\nx\n```',
}
BLOCKS = {
    "admonition": '!!! note "{image}"\n    x',
    "details": '??? note "{image}"\n    x',
    "tab": '=== "{image}"\n    x',
    "cell": "| a |\n|---|\n| {image} |",
    "footnote": "x[^{name}]\n\n[^{name}]: {image}",
    "definition": "term {image}\n:   x {image}",
    "task": "- [ ] {image}",
    "heading": "## x {image}",
    "heading-code": "## x `{image}`",
    "code-title": '``` py title="{image}"\nx\n```',
    "code": "```html\n{image}\n```\n\n`{image}`",
    "annotation": "Lorem (1)\n{{ .annotate }}\n\n1.  {image}",
    "abbreviation": 'HTTP\n\n*[HTTP]: x" onmouseover="{call}',
    "diagram": '```mermaid\ngraph TD\nA["{image}"]-->B\n```',
}
ALONE = {
    "noscript": '<noscript><p title="</noscript>{image}"></noscript>',
    "comment": "<!-->{image}-->",
    "unclosed": '<img src=x onerror="{call}" ',
    "style-in-mathml": "<math><mtext><table><mglyph><style><!--</style>"
    '<img title="--&gt;&lt;img src=1 onerror={call}&gt;">',
    "settings": '{{"base": "..", "features": [], "search": "' + _WORKER_URL + '", "tags": null}}\n{{: #__config }}',
    "headings": "\n\n".join(
        f"## x {{{{: #{name} }}}}"
        for name in "__config __search __drawer hub-drawer hub-tongues hub-search hub-explore".split()
    ),
    "names": '<form name="body"><input name="querySelector"></form><img name="currentScript" alt=x>',
}
LEAKS = {
    "picture": "![x]({elsewhere}/picture.png)",
    "picture-of-any-scheme": "![x](//elsewhere.test/any.png)",
    "picture-set": '<img alt=x srcset="{elsewhere}/set.png 1x">',
    "style": '<p style="background:url({elsewhere}/style.png)">x</p>',
    "style-of-a-cell": '<table><tr><td style="background:url({elsewhere}/cell.png)">x</td></tr></table>',
    "style-sheet": '<link rel="stylesheet" href="{elsewhere}/sheet.css">',
    "style-import": '<style>@import "{elsewhere}/import.css";</style>',
    "frame": '<iframe src="{elsewhere}/frame"></iframe>',
    "film": '<video src="{elsewhere}/film.mp4" poster="{elsewhere}/poster.png"></video>',
    "button": '<input type="image" src="{elsewhere}/button.png">',
    "svg": '<svg><image href="{elsewhere}/svg.png"></image><use href="{elsewhere}/use.svg#x"></use></svg>',
    "cover": '<div style="position:fixed;inset:0;z-index:99999;background:#fff">Sign in again</div>',
    "cover-of-a-cell": '<table><tr><th style="position:fixed;inset:0;background:#fff">Sign in</th></tr></table>',
    "cover-of-the-theme": '<div class="md-overlay md-dialog md-search__overlay">x</div>',
}
AWAY = {
    "base": '<base href="{elsewhere}/base/">',
    "refresh": '<meta http-equiv="refresh" content="0;url={elsewhere}/">',
}

SETS = {"raw": RAW, "svg": SVG, "links": LINKS, "attributes": ATTRIBUTES, "blocks": BLOCKS, "leaks": LEAKS}
END = "These are the last words."
"""Stands below all vectors of a page: where it is missing, a vector has taken others with it."""


def bodies() -> dict[str, str]:
    """Give the bodies: one for each set of vectors, and one for each that would break the others."""
    together = {name: "\n\n".join(_filled(vectors, name)) for name, vectors in SETS.items()}
    alone = {f"alone-{name}": next(_filled({name: text}, "alone")) for name, text in (ALONE | AWAY).items()}
    return {name: f"These are the first.\n\n{text}\n\n{END}\n" for name, text in (together | alone).items()}


def each() -> list[str]:
    """List the vectors one by one."""
    return [text for name, vectors in (SETS | {"alone": ALONE | AWAY}).items() for text in _filled(vectors, name)]


def _filled(vectors: dict[str, str], group: str) -> Iterator[str]:
    for vector, text in vectors.items():
        name = f"{group}-{vector}"
        yield text.format(name=name, call=_call(name), image=_image(name), elsewhere=ELSEWHERE)
