"""One view a language, made when it is first needed."""

from hubgen.pages.survey import Survey
from hubgen.pages.view import View
from hubgen.words import languages, supported_language


class Views:
    """The views of one plan."""

    def __init__(self, survey: Survey) -> None:
        self._survey = survey
        self._made: dict[tuple[str, str, str], View] = {}

    def at(self, locale: str) -> View:
        """Give the view from a language's own door."""
        return self._view(locale, supported_language(locale), locale)

    def for_page(self, locale: str, lang: str) -> View:
        """Give the view around a page under the door of `locale` that is written in `lang`."""
        base = lang.partition("-")[0]
        if base == locale.partition("-")[0]:
            return self.at(locale)
        return self._view(locale, base if base in languages() else supported_language(locale), base)

    def _view(self, locale: str, chrome: str, lang: str) -> View:
        key = (locale, chrome, lang)
        if key not in self._made:
            self._made[key] = View(self._survey, locale, chrome, lang)
        return self._made[key]
