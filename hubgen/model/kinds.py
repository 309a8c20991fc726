"""One model a kind: it drives reading, checking, starter files and the manual."""

from hubgen.model.canvas import Canvas
from hubgen.model.chapter import Chapter
from hubgen.model.event import Event
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.page import Page
from hubgen.model.person import Person
from hubgen.model.recap import Recap
from hubgen.model.resource import Resource
from hubgen.model.series import Series
from hubgen.model.story import Story
from hubgen.model.topic import Topic

MODELS: dict[Kind, type[Item]] = {
    model.kind: model for model in (Story, Resource, Event, Recap, Series, Person, Chapter, Topic, Canvas, Issue, Page)
}
