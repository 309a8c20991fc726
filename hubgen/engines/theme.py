"""What hubgen sets up in MkDocs and Material where mkdocs.yml says nothing of it."""

from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from hubgen.engines.prebuilt import source_uri
from hubgen.engines.settings import named_by_user
from hubgen.model.output import Site

TEMPLATES = Path(str(files("hubgen").joinpath("templates")))
ASSETS = "assets/"
"""What of the templates' folder is published: the rest makes pages and mails."""

STYLE = "assets/hubgen/hub.css"
STYLE_PARTS = (
    "colours",
    "header",
    "text",
    "signs",
    "cards",
    "item",
    "home",
    "lists",
    "footer",
    "width",
    "rhythm",
    "calendar",
    "follow",
)
"""The files in `templates/styles/hub/` that make the style sheet of every page, in this order: the later wins."""

FEATURES = (
    "content.action.edit",
    "content.code.annotate",
    "content.code.copy",
    "content.tabs.link",
    "content.tooltips",
    "navigation.tabs",
    "navigation.top",
    "toc.follow",
)
PALETTE = (
    {"media": "(prefers-color-scheme)", "toggle": {"icon": "material/brightness-auto", "name": "system"}},
    {
        "media": "(prefers-color-scheme: light)",
        "scheme": "default",
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": "material/weather-sunny", "name": "light"},
    },
    {
        "media": "(prefers-color-scheme: dark)",
        "scheme": "slate",
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": "material/weather-night", "name": "dark"},
    },
)


def set_up_mkdocs(settings: MkDocsConfig, site: Site, docs: Path) -> None:
    """Point MkDocs at hubgen's templates, at an empty folder for its content, and at hubgen's navigation."""
    content = Path(settings.docs_dir).name
    settings.docs_dir = str(docs)
    settings.use_directory_urls = True
    settings.theme.dirs.insert(1 if settings.theme.custom_dir else 0, str(TEMPLATES))
    settings.theme.static_templates.discard("sitemap.xml")  # MkDocs' own dates every page with the build
    _default_theme(settings)
    if settings.repo_url and not named_by_user(settings, "edit_uri"):
        settings.edit_uri = f"edit/main/{content}/"
    if settings.nav is None:
        settings.nav = _navigation(site)


def style_file(settings: MkDocsConfig) -> File:
    """Join the parts of the style sheet that every page loads, so that readers fetch one file."""
    parts = [(TEMPLATES / "styles" / "hub" / f"{name}.css").read_text("utf-8") for name in STYLE_PARTS]
    return File.generated(settings, STYLE, content="\n".join(parts))


def _default_theme(settings: MkDocsConfig) -> None:
    theme: Any = settings.theme
    if not named_by_user(settings, "theme", "font"):
        theme["font"] = False  # a font from elsewhere tells a stranger who reads which page
    if not named_by_user(settings, "theme", "palette"):
        theme["palette"] = [dict(scheme) for scheme in PALETTE]
    if isinstance(theme["palette"], list):
        theme["palette"] = _numbered(theme["palette"])
    theme["features"] = list(dict.fromkeys([*FEATURES, *(theme.get("features") or [])]))
    if not named_by_user(settings, "theme", "icon", "edit"):
        theme["icon"] = {"edit": "material/pencil-outline"} | dict(theme.get("icon") or {})


def _numbered(palette: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give each scheme its number, and that of the one to which its button leads."""
    return [{**scheme, "number": n, "next": (n + 1) % len(palette)} for n, scheme in enumerate(palette)]


def _navigation(site: Site) -> list[dict[str, str]]:
    """Give MkDocs the sections of the hub's own language; pages carry their own in `meta`."""
    pages = {page.address: page for page in site.pages}
    entries = pages[""].meta.get("nav", []) if "" in pages else []
    named = [(entry["title"], pages.get(unquote(entry["url"]))) for entry in entries]
    return [{title: source_uri(page)} for title, page in named if page] or [{"Home": "index.md"}]
