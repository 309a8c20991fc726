from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.conftest import OpenPage, Serve


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<title>Home</title><script>document.title = 'Run'</script>")
    (tmp_path / "404.html").write_text("Nothing here")
    return tmp_path


def test_a_folder_is_served_below_a_path(serve: Serve, folder: Path) -> None:
    url = serve(folder, "/hub/")
    assert url.endswith("/hub/")
    with urlopen(url) as answer:
        assert b"Home" in answer.read()


@pytest.mark.parametrize("path", ["hub/missing/", "index.html", ""])
def test_what_is_not_there_gets_the_sites_own_404_page(serve: Serve, folder: Path, path: str) -> None:
    host = serve(folder, "/hub/").removesuffix("hub/")
    with pytest.raises(HTTPError) as missing:
        urlopen(host + path)
    assert missing.value.code == 404
    assert missing.value.read() == b"Nothing here"


@pytest.mark.browser
def test_a_browser_opens_a_page_with_and_without_javascript(serve: Serve, folder: Path, open_page: OpenPage) -> None:
    url = serve(folder)
    assert open_page(url).title() == "Run"
    assert open_page(url, javascript=False).title() == "Home"
