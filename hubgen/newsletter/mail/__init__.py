"""Write a letter as mail: HTML that every mail program shows, and plain text that says the same."""

from hubgen.config.newsletter import NewsletterSettings
from hubgen.newsletter.letter import Letter
from hubgen.newsletter.mail.html import html_of
from hubgen.newsletter.mail.outlet import Mail, Outlet
from hubgen.newsletter.mail.prepare import fitted, normalized
from hubgen.newsletter.mail.text import text_of


def mail_of(letter: Letter, settings: NewsletterSettings, outlet: Outlet) -> Mail:
    """Return the HTML and the plain text of a letter for one way out.

    What a mail cannot hold is left to the site, the same in both parts. The address to leave the list is the
    outlet's, else the first of the edition's own.
    """
    own = settings.edition_or_plain(letter.edition).unsubscribe
    leave = outlet.unsubscribe or next(iter(own), "")
    version, html = fitted(normalized(letter), lambda one: html_of(one, settings, leave, outlet))
    return Mail(html, text_of(version, leave))
