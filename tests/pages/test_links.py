import pytest

from tests.builders import hub, resource
from tests.pages.planning import plan


@pytest.mark.parametrize("link", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//[bad"])
def test_a_link_that_could_run_a_script_is_shown_as_text(link: str) -> None:
    page = plan(resource("guide", link=link))["resources/guide/"]

    assert "href" not in page.meta["buttons"][0]


def test_a_resource_opens_at_its_link() -> None:
    [button] = plan(resource("guide", link="https://www.example.org/x"))["resources/guide/"].meta["buttons"]

    assert (button["href"], button["note"]) == ("https://www.example.org/x", "example.org")


def test_a_resource_opens_at_a_file_of_the_hub() -> None:
    of = hub(resource("guide", link="sheets/a sheet.pdf"), files=("resources/sheets/a sheet.pdf",))
    [button] = plan(of=of)["resources/guide/"].meta["buttons"]

    assert (button["url"], button["note"]) == ("resources/sheets/a%20sheet.pdf", "a sheet.pdf")
