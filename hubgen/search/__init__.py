"""Search: the data that Pagefind indexes of each page, and the labels of its filters."""

from hubgen.search.facets import with_facets
from hubgen.search.labels import plan_search

__all__ = ["plan_search", "with_facets"]
