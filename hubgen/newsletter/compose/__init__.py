"""Composing: what an issue names becomes a letter, in its readers' language and with whole addresses."""

from hubgen.newsletter.compose.compose import letter_of
from hubgen.newsletter.compose.letters import with_letters

__all__ = ["letter_of", "with_letters"]
