"""The categories of podcasts, as Apple Podcasts has them; all directories use these."""

from collections.abc import Collection
from difflib import get_close_matches

_TABLE = """\
Arts: Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts
Business: Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit
Comedy: Comedy Interviews, Improv, Stand-Up
Education: Courses, How To, Language Learning, Self-Improvement
Fiction: Comedy Fiction, Drama, Science Fiction
Government:
Health & Fitness: Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality
History:
Kids & Family: Education for Kids, Parenting, Pets & Animals, Stories for Kids
Leisure: Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden, Video Games
Music: Music Commentary, Music History, Music Interviews
News: Business News, Daily News, Entertainment News, News Commentary, Politics, Sports News, Tech News
Religion & Spirituality: Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, Spirituality
Science: Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, Natural Sciences, Nature, Physics, \
Social Sciences
Society & Culture: Documentary, Personal Journals, Philosophy, Places & Travel, Relationships
Sports: Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, Running, Soccer, Swimming, \
Tennis, Volleyball, Wilderness, Wrestling
Technology:
True Crime:
TV & Film: After Shows, Film History, Film Interviews, Film Reviews, TV Reviews
"""
_ROWS = (line.partition(":") for line in _TABLE.splitlines())
CATEGORIES = {name: tuple(filter(None, below.strip().split(", "))) for name, _, below in _ROWS}
"""The subcategories of each category."""


def check_category(name: str) -> str:
    """Give a category as it is; raises ValueError, with the nearest, where Apple has none of this name."""
    if name not in CATEGORIES:
        raise ValueError(f"'{name}' is no category of Apple's: {_advice(name, CATEGORIES)}")
    return name


def check_subcategory(name: str, category: str) -> str:
    """Give a subcategory as it is; "" is one too. Raises ValueError where Apple's `category` has none of this name."""
    known = CATEGORIES[category]
    if name and not known:
        raise ValueError(f"'{category}' has no subcategories: take '{name}' out")
    if name and name not in known:
        raise ValueError(f"'{name}' is no subcategory of '{category}': {_advice(name, known)}")
    return name


def _advice(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, known, 1)
    return f"did you mean '{near[0]}'?" if near else f"write one of {', '.join(known)}"
