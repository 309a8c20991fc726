"""Both mail services in turn, each on this machine for one test."""

from collections.abc import Iterator

import pytest

from tests.senders.jobs import NAMES
from tests.senders.services import Service, serving


@pytest.fixture(params=sorted(NAMES))
def via(request: pytest.FixtureRequest) -> str:
    """Name a service."""
    return str(request.param)


@pytest.fixture
def service(via: str) -> Iterator[Service]:
    """Run it."""
    with serving(Service(), NAMES[via]) as running:
        yield running
