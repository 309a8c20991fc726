"""Senders: what hubgen tells others over the network, only after a build and only when it is asked to."""
