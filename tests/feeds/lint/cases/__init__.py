"""Small feeds, each with what the lint must say of it and why; to be told nothing is a case as well."""

from tests.feeds.lint.cases import known, of_atom, of_json, of_opml, of_podcasts, of_rss

CASES = (*known.CASES, *of_rss.CASES, *of_atom.CASES, *of_json.CASES, *of_opml.CASES, *of_podcasts.CASES)
