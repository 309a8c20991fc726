"""Which hosts are this machine on every system: to them alone a credential may go unencrypted."""

import pytest

from hubgen.model.address import is_loopback


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.8.8", "::1"])
def test_a_loopback_address_is_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["", "hub.localhost", "localhost.example.org", "10.0.0.1", "example.org"])
def test_any_other_host_may_be_another(host: str) -> None:
    assert not is_loopback(host)
