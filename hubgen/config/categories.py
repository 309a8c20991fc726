"""The categories of podcasts, as Apple Podcasts has them; all directories use these."""

from collections.abc import Mapping
from difflib import get_close_matches

CATEGORIES: Mapping[str, tuple[str, ...]] = {
    "Arts": ("Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"),
    "Business": ("Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"),
    "Comedy": ("Comedy Interviews", "Improv", "Stand-Up"),
    "Education": ("Courses", "How To", "Language Learning", "Self-Improvement"),
    "Fiction": ("Comedy Fiction", "Drama", "Science Fiction"),
    "Government": (),
    "Health & Fitness": ("Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"),
    "History": (),
    "Kids & Family": ("Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"),
    "Leisure": (
        "Animation & Manga",
        "Automotive",
        "Aviation",
        "Crafts",
        "Games",
        "Hobbies",
        "Home & Garden",
        "Video Games",
    ),
    "Music": ("Music Commentary", "Music History", "Music Interviews"),
    "News": (
        "Business News",
        "Daily News",
        "Entertainment News",
        "News Commentary",
        "Politics",
        "Sports News",
        "Tech News",
    ),
    "Religion & Spirituality": (
        "Buddhism",
        "Christianity",
        "Hinduism",
        "Islam",
        "Judaism",
        "Religion",
        "Spirituality",
    ),
    "Science": (
        "Astronomy",
        "Chemistry",
        "Earth Sciences",
        "Life Sciences",
        "Mathematics",
        "Natural Sciences",
        "Nature",
        "Physics",
        "Social Sciences",
    ),
    "Society & Culture": ("Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"),
    "Sports": (
        "Baseball",
        "Basketball",
        "Cricket",
        "Fantasy Sports",
        "Football",
        "Golf",
        "Hockey",
        "Rugby",
        "Running",
        "Soccer",
        "Swimming",
        "Tennis",
        "Volleyball",
        "Wilderness",
        "Wrestling",
    ),
    "Technology": (),
    "True Crime": (),
    "TV & Film": ("After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"),
}


def fault_of_category(name: str) -> str:
    """Say in a sentence why a category cannot be used, or "" when it can."""
    if name in CATEGORIES:
        return ""
    near = get_close_matches(name, CATEGORIES, 1)
    return f"'{name}' is no category of Apple's: {_choice(near) or 'write one of ' + ', '.join(CATEGORIES)}"


def fault_of_subcategory(name: str, category: str) -> str:
    """Say the same of a subcategory, which is one of its category's own."""
    known = CATEGORIES[category]
    if not name or name in known:
        return ""
    if not known:
        return f"'{category}' has no subcategories: take '{name}' out"
    near = get_close_matches(name, known, 1)
    return f"'{name}' is no subcategory of '{category}': {_choice(near) or 'write one of ' + ', '.join(known)}"


def _choice(near: list[str]) -> str:
    return f"did you mean '{near[0]}'?" if near else ""
