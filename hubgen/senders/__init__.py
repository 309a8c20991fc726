"""Senders: what hubgen tells others over the network, only when it is asked to, and never while it builds."""
