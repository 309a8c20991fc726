"""The nouns of a hub: frozen data without input or output."""
