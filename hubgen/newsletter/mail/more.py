"""How much more the site has, in words."""

from hubgen.words import Words


def more_of(number: int, words: Words) -> str:
    """Say how many things a mail leaves to the site; "" where there are none."""
    return words.say(f"mail.more.{words.plural(number)}", number=number) if number else ""
