"""Events to plain data, without recursion: a stack of open lists and mappings, and the limits counted as they grow."""

from __future__ import annotations

from compact_rules.hints import Any, Callable, Iterable, NoReturn
from compact_rules.places import Path, Problem, Span
from compact_rules.source.characters import character_values, composed, kind_of, visible
from compact_rules.source.cover import Watched
from compact_rules.source.events import Event, Mark
from compact_rules.source.flood import Problems
from compact_rules.source.frames import SET_ASIDE, Anchored, Frame
from compact_rules.source.layout import Fault, flow_fault, scalar_fault
from compact_rules.source.limits import Limits
from compact_rules.source.lines import Lines
from compact_rules.source.marks import gap_mark, node_span
from compact_rules.source.nodes import Alias, Gap, Leaf, Node
from compact_rules.source.scalars import Doubt, NotFollowed, plain
from compact_rules.source.typography import typographic

# A text says the same with one of these before it as without.
_SAME_WITHOUT = frozenset({"!", *(f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "timestamp"))})


class Stop(Exception):  # noqa: N818 - not an error: the reading ends here, with a problem
    """The document is over a limit, or there is more than one; ``problem`` says so."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class Builder:
    """Reads one stream of events; `data` and `root` are then the value and its node, `problems` what was wrong with it.

    With ``watch`` it also keeps every scalar in `watched`.
    """

    def __init__(self, lines: Lines, limits: Limits, watch: bool) -> None:
        self.lines = lines
        self.limits = limits
        self.problems = Problems()
        self.data: Any = None
        self.root: Node | None = None
        self.stack: list[Frame] = []
        self.last: Any = None  # the event, or gap, that last ended a value
        self.watched: list[Watched] | None = [] if watch else None
        self._count = 0
        self._anchors: dict[str, Anchored | None] = {}  # None while what it names is still open
        self._unused: dict[str, Mark] = {}
        self._documents = 0
        self._accented = not lines.text.isascii()
        self._bracket_row = -1  # the last row inside brackets whose beginning was looked at

    def build(self, events: Iterable[Event]) -> None:
        """Read the stream. Raises `Stop` with the problem that stops it, and whatever the parser raises."""
        handlers: dict[str, Callable[[Any], None]] = {
            "ScalarEvent": self._scalar,
            "MappingStartEvent": self._open,
            "SequenceStartEvent": self._open,
            "MappingEndEvent": self._close,
            "SequenceEndEvent": self._close,
            "AliasEvent": self._alias,
            "DocumentStartEvent": self._document,
        }
        for event in events:
            handler = handlers.get(type(event).__name__)
            if handler is not None:
                handler(event)
        for name, mark in self._unused.items():
            if not self.problems.counted("anchor-unused"):
                span = self.lines.span(mark.line, mark.column, mark.column + len(name) + 1)
                self.problems.add(Problem("anchor-unused", span=span, values=(("name", name),)))

    def path(self) -> Path | None:
        """Where the value that is being read will stand; None when its key was refused or is being read."""
        steps: list[str | int] = []
        for frame in self.stack:
            step = frame.step()
            if step is None:
                return None
            steps.append(step)
        return tuple(steps)

    # -- problems and limits

    def _note(self, code: str, node: Node | Event, *related: Span, **values: object) -> None:
        """Add a problem about the value that is being read."""
        if not self.problems.counted(code):
            self.problems.add(Problem(code, self.path(), node_span(self.lines, node), tuple(values.items()), related))

    def _stop(self, code: str, event: Node | Event, **values: object) -> NoReturn:
        span = self.lines.rest(event.start_mark.line, event.start_mark.column)
        raise Stop(Problem(code, span=span, values=tuple(values.items())))

    def _doubt(self, doubt: Doubt | None, event: Event) -> None:
        if doubt is not None:
            self._note(doubt.code, event, **dict(doubt.values))

    def _misplaced(self, fault: Fault | None) -> None:
        if fault is not None:
            self.problems.add(Problem(fault[0], self.path(), fault[1]))

    def _check_bracket_row(self, event: Event, indent: int) -> None:
        """Inside brackets, look at each row once: at what comes first in it."""
        if event.start_mark.line != self._bracket_row:
            self._bracket_row = event.start_mark.line
            self._misplaced(flow_fault(self.lines, event, indent))

    def _check_bracket_sign(self, event: Any) -> None:
        """Inside brackets, a hyphen alone or a question mark before a text: not every program reads them alike."""
        mark = event.start_mark
        if event.value == "-" and not event.style:
            self._note("lone-hyphen", event)
        elif event.value and mark.column and self.lines.row(mark.line)[mark.column - 1] == "?":
            span = self.lines.span(mark.line, mark.column - 1, event.end_mark.column)
            self.problems.add(Problem("question-mark", None, span))

    def _grow(self, amount: int, event: Event) -> None:
        self._count += amount
        if self._count > self.limits.nodes:
            self._stop("too-many-nodes", event, limit=self.limits.nodes)

    def _deepen(self, depth: int, event: Event) -> None:
        if depth > self.limits.depth:
            self._stop("too-deep", event, limit=self.limits.depth)

    # -- events

    def _document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop("several-documents", event)

    def _open(self, event: Any) -> None:
        self._deepen(len(self.stack) + 1, event)
        self._grow(1, event)
        above = self.stack[-1] if self.stack else None
        if above is not None and above.wants_key():
            self._note("complex-key", _Start(event))
        if event.tag is not None:
            self._note("tag", _Start(event), tag=_written(event.tag))
        frame = Frame(event, type(event).__name__ == "MappingStartEvent", above, self._count - 1)
        if above is not None and above.flow:
            self._check_bracket_row(event, above.indent)
        if event.anchor is not None:
            self._anchors[event.anchor] = None
            self._unused[event.anchor] = event.start_mark
        self.stack.append(frame)

    def _close(self, event: Any) -> None:
        frame = self.stack.pop()
        if frame.flow and event.end_mark.column != event.start_mark.column:
            self.last = event  # but a single pair in a list's brackets has no closing bracket of its own
        frame.node.last = self.last
        if self.stack:
            self.stack[-1].height = max(self.stack[-1].height, frame.height + 1)
        if frame.anchor is not None:
            self._anchors[frame.anchor] = Anchored(frame.data, frame.node, self._count - frame.before, frame.height)
        self._attach(frame.data, frame.node)

    def _scalar(self, event: Any) -> None:
        self._grow(1, event)
        if len(event.value) > self.limits.letters:
            self._stop("too-long-text", event, letters=len(event.value), limit=self.limits.letters)
        frame = self.stack[-1] if self.stack else None
        is_key = frame is not None and frame.wants_key()
        if self.watched is not None:
            self.watched.append(Watched(event, is_key))
        node: Any = Leaf(event)
        if not event.style and event.start_mark.column == event.end_mark.column and event.start_mark.line == event.end_mark.line:
            node = Gap(gap_mark(self.lines, self.last, event.start_mark, is_key))
        if (
            frame is not None and frame.flow and isinstance(node, Leaf)
        ):  # where a value is left out, each parser has a mark of its own
            self._check_bracket_row(event, frame.indent)
            self._check_bracket_sign(event)
        if event.style:
            self._misplaced(scalar_fault(self.lines, event, frame.indent if frame is not None else -1))
            self._check_escapes(event, is_key)
        self.last = node
        if frame is not None and is_key:
            self._key(frame, node, event.value, event.style or event.tag)
            value: Any = event.value
        else:
            value = self._value(event)
        if event.tag is not None:
            self._note("tag", event, tag=_written(event.tag))
        if not is_key:
            self._attach(value, node)  # and not before: until then the path is that of this value
        if event.anchor is not None:
            self._anchors[event.anchor] = Anchored(value, node, 1, 0)
            self._unused[event.anchor] = event.start_mark

    def _alias(self, event: Any) -> None:
        name: str = event.anchor
        known = self._anchors.get(name)
        self._unused.pop(name, None)
        if known is None:
            self._note("alias-inside-itself" if name in self._anchors else "alias-undefined", event, name=name)
            known = Anchored(NotFollowed(f"*{name}"), Gap(event.start_mark), 1, 0)
        self._grow(known.size, event)
        self._deepen(len(self.stack) + known.height, event)
        self.last = event
        frame = self.stack[-1] if self.stack else None
        if frame is None or not frame.wants_key():
            self._attach(known.value, Alias(event, known.node))
        elif isinstance(known.node, Leaf):
            self._key(frame, event, known.node.value, True)
        else:
            if isinstance(known.value, (dict, list)):  # and not what stands for nothing, of which that was said
                self._note("complex-key", event)
            frame.key = SET_ASIDE

    # -- values

    def _value(self, event: Any) -> Any:
        text: str = event.value
        if event.style or event.tag is not None:
            text = self._composed(text, event)
            return text if event.tag is None or event.tag in _SAME_WITHOUT else NotFollowed(text)
        value = plain(text, self.limits.digits)
        if isinstance(value, Doubt):
            self._doubt(value, event)
            return NotFollowed(text) if value.code == "not-a-number" else text
        if isinstance(value, str):
            return self._composed(self._inspected(value, event), event)
        return value

    def _inspected(self, text: str, event: Event) -> str:
        if text[0] == "-" and text[1:2].isalpha():
            self._check_hyphen(event)
        if self._accented and not text.isascii():
            self._doubt(typographic(text), event)
        return text

    def _check_hyphen(self, event: Event) -> None:
        """A row that begins with a hyphen and a letter: a list's item was meant, and the space forgotten."""
        mark = event.start_mark
        if not self.lines.row(mark.line)[: mark.column].strip():
            span = self.lines.one(mark.line, mark.column)
            self.problems.add(Problem("bullet", self.path(), span, character_values("-", 1)))

    def _check_escapes(self, event: Any, is_key: bool) -> None:
        """In quotation marks: what nobody sees, written by its number."""
        if event.value.isascii() or event.value.isprintable():
            return
        from compact_rules.source.escapes import unseen_escape  # few texts need it

        if found := unseen_escape(self.lines, event, is_key):
            sign, span = found
            if not self.problems.counted(kind_of(sign)):
                self.problems.add(Problem(kind_of(sign), self.path(), span, character_values(sign, 1)))

    def _composed(self, text: str, event: Node | Event) -> str:
        """The text with every accented letter as one character."""
        if text.isascii():
            return text
        whole = composed(text, self.limits.marks)
        if whole is None:
            self._stop("too-many-marks", event, limit=self.limits.marks)
        return whole

    def _key(self, frame: Frame, node: Any, text: str, quoted: object) -> None:
        """Take a key: always a text, as it is written. A refused key sets its value aside."""
        frame.key = SET_ASIDE
        if not text and not getattr(node, "style", None):
            self._note("empty-key", node)
        elif text == "<<" and not quoted:
            self._note("merge-key", node)
        else:
            text = visible(self._composed(text if quoted else self._inspected(text, node), node))
            first = frame.keys.get(text)
            if first is not None:
                self._note("duplicate-key", node, node_span(self.lines, first), key=text)
                frame.again = text
                return
            frame.key = text
            frame.keys[text] = node

    def _attach(self, value: Any, node: Node) -> None:
        if self.stack:
            self.stack[-1].add(value, node)
        else:
            self.data, self.root = value, node


def _written(tag: str) -> str:
    """A tag as a person writes it, the standard ones in short."""
    return tag.replace("tag:yaml.org,2002:", "!!")


class _Start:
    """Only the start of a list or mapping, for a problem about it before its end is known."""

    def __init__(self, event: Event) -> None:
        self.start_mark = event.start_mark
        self.end_mark = event.end_mark
