"""What a system may refuse a build: rights, room, and folders that cannot be moved."""

from pathlib import Path

import pytest

from tests.cli.running import STORY, ada, hub_at, hubgen
from tests.site.trees import tree
from tests.system import bound, mounting

GOOD = {"people__ada": ada(), "stories__a": STORY.format(title="A"), "stories__b": STORY.format(title="B")}
TMPFS = "mkdir -p site && mount -t tmpfs none site\n"
BIND = "mkdir -p site disk && mount --bind disk site\n"
UNSEEN = """\
hubgen() { "$PYTHON" -c "from pathlib import Path; from hubgen.engines import stage
stage._MOUNTS = Path('/nowhere'); from hubgen.cli import main; main()" "$@"; }
"""


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """Give a hub."""
    return hub_at(tmp_path / "hub", **GOOD)


@pytest.mark.parametrize("mount", [TMPFS, BIND, UNSEEN + BIND], ids=["tmpfs", "bind", "unlisted"])
def test_a_site_that_is_a_mount_point_is_built_time_and_again(mount: str, hub: Path) -> None:
    script = f"""{mount}
    hubgen build
    echo theirs > site/CNAME
    mkfifo site/pipe
    rm content/stories/b.md
    hubgen build
    test -p site/pipe
    rm site/pipe
    cp -a site copy
    """
    done = mounting(hub, script)
    assert done.returncode == 0, done.stderr
    assert (hub / "copy" / "CNAME").read_text() == "theirs\n"
    assert not (hub / "copy" / "stories" / "b").exists()
    left = {path.name for path in (hub / "copy").rglob(".*")}
    assert left == {".hubgen.json", ".pages"}
    (hub / "copy" / "CNAME").unlink()
    assert hubgen(hub, "build", "--site-dir", "plain").returncode == 0
    assert tree(hub / "copy") == tree(hub / "plain")


def test_a_folder_that_is_mounted_within_the_site_stays_as_it_is(hub: Path) -> None:
    script = """
    hubgen build
    mkdir site/uploads disk
    echo theirs > disk/photo.txt
    mount --bind disk site/uploads
    hubgen build
    hubgen build
    test "$(cat site/uploads/photo.txt)" = theirs
    """
    done = mounting(hub, script)
    assert done.returncode == 0, done.stderr
    assert (hub / "disk" / "photo.txt").read_text() == "theirs\n"


def test_only_the_site_may_be_written_and_that_is_enough(hub: Path) -> None:
    script = f"""{TMPFS}
    mount --bind . . && mount -o remount,ro,bind . && cd "$PWD"
    mount -t tmpfs none site
    ! touch content/new.md
    hubgen build
    hubgen build
    test -f site/stories/a/index.html
    """
    done = mounting(hub, script)
    assert done.returncode == 0, done.stderr


def test_a_site_whose_folder_alone_is_mine_is_built_file_by_file(hub: Path) -> None:
    (hub / "site").mkdir()
    done = bound(hub, "chmod 555 . && hubgen build && hubgen build; code=$?; chmod 755 .; exit $code")
    assert done.returncode == 0, done.stderr
    assert {path.name for path in hub.iterdir()} == {"content", "mkdocs.yml", "site"}
    assert (hub / "site" / "stories" / "a" / "index.html").is_file()


def test_a_folder_in_the_site_that_cannot_be_opened_stays_as_it_is(hub: Path) -> None:
    script = """
    hubgen build
    mkdir site/lost+found
    echo theirs > site/lost+found/secret.txt
    chmod 000 site/lost+found
    hubgen build --no-cache
    hubgen build --no-cache
    chmod 700 site/lost+found
    """
    done = bound(hub, script)
    assert done.returncode == 0, done.stderr
    assert (hub / "site" / "lost+found" / "secret.txt").read_text() == "theirs\n"
    names = {path.name for path in hub.iterdir()}
    assert names - {".hubgen_cache"} == {".site.lock", "content", "mkdocs.yml", "site"}


@pytest.mark.parametrize("closed", [".", "site"])
def test_a_folder_that_cannot_be_written_is_named_in_one_sentence(closed: str, hub: Path) -> None:
    if closed == "site":
        hubgen(hub, "build")
    script = f"chmod 555 {closed} . ; hubgen build; code=$?; chmod -R u+w . ; exit $code"
    done = bound(hub, script)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "Permission denied" in done.stderr
    assert "see who may read and write there" in done.stderr


def test_a_folder_of_the_content_that_cannot_be_opened_is_told_and_the_rest_is_read(hub: Path) -> None:
    (hub / "content" / "stories" / "c.md").write_text("---\ntitle: C\ndate: soon\nauthors: ada\n---\nWords.\n")
    (hub / "content" / "events").mkdir()
    done = bound(hub, "chmod 000 content/events; hubgen check; code=$?; chmod 755 content/events; exit $code")
    assert done.returncode == 1
    assert "content/events:1:1: error: the folder cannot be opened: Permission denied" in done.stdout
    assert "content/stories/c.md:3:7: error" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_full_disk_stops_a_build_in_one_sentence_and_is_not_kept_full(hub: Path) -> None:
    script = """
    mkdir disk && mount -t tmpfs -o size=9m none disk
    hubgen build --site-dir disk/site
    cp -a disk/site before
    head -c 5m /dev/zero > disk/filler || true
    df -k disk | tail -1 | while read _ _ used _; do echo "$used" > used-before; done
    code=0; hubgen build --site-dir disk/site || code=$?
    df -k disk | tail -1 | while read _ _ used _; do echo "$used" > used-after; done
    cp -a disk/site after
    ls -A disk > left
    rm disk/filler
    hubgen build --site-dir disk/site
    exit $code
    """
    done = mounting(hub, script)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert "No space left on device" in done.stderr
    assert (hub / "left").read_text().split() == [".site.lock", "filler", "site"]
    assert (hub / "used-after").read_text() == (hub / "used-before").read_text()
    assert tree(hub / "after") == tree(hub / "before")


def test_a_pipe_in_the_content_holds_nobody_up(hub: Path) -> None:
    done = bound(hub, "mkfifo content/stories/pipe.md content/notes; hubgen build")
    assert done.returncode == 0, done.stderr
    assert "content/stories/pipe.md:1:1: warning: this is a link or a pipe" in done.stderr
