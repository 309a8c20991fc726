"""Search: what Pagefind is told of each page, and the names under which readers see its filters."""

from hubgen.search.facets import with_facets
from hubgen.search.labels import plan_search

__all__ = ["plan_search", "with_facets"]
