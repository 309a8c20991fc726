"""The newsletter: one issue as a letter, and that letter as mail, text, message and page."""
