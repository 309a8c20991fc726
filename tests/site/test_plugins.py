"""Other plugins of MkDocs beside hubgen, and hooks, which may do anything."""

import os
from pathlib import Path

import pytest

import hubgen as package
from tests.cli.running import SETTINGS, STORY, ada, hub_at, hubgen, mkdocs
from tests.site.trees import tree

GOOD = {"people__ada": ada(), "stories__a": STORY.format(title="A")}
INSTALLED = Path(package.__file__).parent


def hooked(hub: Path, code: str) -> Path:
    """Give a hub a hook."""
    (hub / "hook.py").write_text(code, "utf-8")
    return hub_at(hub, SETTINGS + "hooks: [hook.py]\n", **GOOD)


def installed() -> set[str]:
    """Name all that is in the package, without what Python keeps there."""
    found = (path.relative_to(INSTALLED) for path in INSTALLED.rglob("*"))
    return {str(path) for path in found if "__pycache__" not in path.parts}


@pytest.mark.parametrize("door", ["hubgen", "mkdocs"])
def test_a_plugin_with_pages_of_its_own_is_named_and_leaves_no_trace(door: str, tmp_path: Path) -> None:
    build = hubgen if door == "hubgen" else mkdocs
    rooms, before = tmp_path / "rooms", installed()
    rooms.mkdir()
    hub = hub_at(tmp_path / "hub", SETTINGS + "  - blog\n", **GOOD)
    done = build(hub, "build", TMPDIR=str(rooms))
    assert done.returncode == 1
    assert "another plugin (material/blog) wrote blog/index.md" in done.stderr
    assert "take that plugin out of mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (hub / "site" / "blog").exists()
    assert installed() == before
    assert build(hub_at(hub), "build", "--strict", TMPDIR=str(rooms)).returncode == 0
    assert not (hub / "site" / "blog").exists()
    assert list(rooms.iterdir()) == []


def test_what_a_plugin_writes_at_the_end_is_found_too(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path\ndef on_post_build(config):\n    Path(config.docs_dir, 'late.md').write_text('x')\n"
    )
    done = hubgen(hooked(tmp_path, code), "build")
    assert done.returncode == 1
    assert "wrote late.md" in done.stderr
    assert not (tmp_path / "site").exists()


def test_each_build_has_an_empty_folder_of_its_own(tmp_path: Path) -> None:
    code = "def on_env(env, config, files):\n    print('docs', config.docs_dir, file=open('seen', 'a'))\n"
    hub = hooked(tmp_path, code)
    for _ in range(2):
        assert hubgen(hub, "build").returncode == 0
    one, other = (line.removeprefix("docs ") for line in (hub / "seen").read_text().splitlines())
    assert one != other
    assert not any(os.path.exists(path) or Path(path).is_relative_to(INSTALLED) for path in (one, other))  # noqa: PTH110


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            "def on_files(files, config):\n    files.remove(files.get_file_from_path('feed.xml'))\n",
            "the first is feed.xml",
        ),
        ("def on_nav(nav, config, files):\n    raise SystemExit('enough')\n", "MkDocs stopped: enough"),
        ("def on_nav(nav, config, files):\n    {}['gone']\n", "MkDocs stopped: KeyError('gone')"),
        ("def on_nav(nav, config, files):\n    open('/nowhere/x')\n", "MkDocs stopped: /nowhere/x: No such file"),
    ],
)
def test_a_plugin_that_takes_files_away_or_fails_leaves_the_old_site_as_it_stands(
    code: str, told: str, tmp_path: Path
) -> None:
    hubgen(hub_at(tmp_path, **GOOD), "build")
    before = tree(tmp_path / "site")
    done = hubgen(hooked(tmp_path, code), "build")
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(tmp_path / "site") == before


def test_a_warning_of_mkdocs_stops_a_strict_build_and_only_that(tmp_path: Path) -> None:
    hubgen(hub_at(tmp_path, **GOOD), "build")
    before = tree(tmp_path / "site")
    hub = hub_at(tmp_path, SETTINGS + "nav: [nowhere.md]\n", **GOOD)
    done = hubgen(hub, "build", "--strict")
    assert done.returncode == 1
    assert "MkDocs warned, and --strict lets no warning pass: A reference to 'nowhere.md'" in done.stderr
    assert tree(tmp_path / "site") == before
    done = hubgen(hub, "build")
    assert done.returncode == 0
    assert "MkDocs warns: A reference to 'nowhere.md'" in done.stderr
