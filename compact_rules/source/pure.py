"""PyYAML's own parser, made to read exactly what libyaml reads.

The two differ in small things: tabs between tokens, question marks inside unquoted text in brackets, escapes that name no
character. A document must mean the same wherever it is read, so where they differ libyaml's way is taken.
"""

from __future__ import annotations

import sys

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import AnchorToken, FlowEntryToken, FlowSequenceEndToken, ScalarToken, TagToken, ValueToken

from compact_rules.hints import Any, NoReturn

_BREAKS = "\r\n\x85\u2028\u2029"
_ENDS = "\0" + _BREAKS
_BLANKS = "\0 \t" + _BREAKS
_PLAIN_NEVER_STARTS = "-?:,[]{}#&*!|>'\"%@`"
_TAG_SIGNS = "%-;/?:@&=+$_.!~*'()"
_FLOW = ",[]{}"
_SPACES = " \t"
_HANDLE_SIGNS = "-_"
# Pieces of libyaml's messages, by which `syntax` tells what kind of mistake it is.
_TAB = "found a tab character"
_BLOCK = "while scanning a block scalar"
_QUOTED = "while parsing a quoted scalar"
_DIRECTIVE = "while scanning a directive"
_TAG = "while scanning a tag"
_COLON = "found unexpected ':'"


class PureParser(Reader, Scanner, Parser):
    """A parser of one text; `get_event` gives its events. Reader, Scanner and Parser are PyYAML's."""

    peek: Any
    forward: Any
    get_mark: Any
    scan_line_break: Any
    scan_tag_handle: Any
    scan_tag_uri: Any
    scan_uri_escapes: Any
    scan_yaml_directive_number: Any
    parse_flow_node: Any

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def get_token(self) -> Any:
        """The next token. After an anchor or a tag libyaml looks at what follows first, and stops there if that is a fault."""
        token = super().get_token()  # type: ignore[no-untyped-call]
        if isinstance(token, (AnchorToken, TagToken)):
            self.check_token()
        return token

    def check_plain(self) -> bool:
        """Whether an unquoted text may start here."""
        ch, after = self.peek(), self.peek(1)
        if ch not in _BLANKS and ch not in _PLAIN_NEVER_STARTS:
            return True
        if ch == "-":
            return after not in _SPACES
        return ch in ("?", ":") and not self.flow_level and after not in _BLANKS

    def fetch_flow_collection_end(self, kind: Any) -> None:
        """A closing bracket. One too many does not lead out of a bracket that was not opened."""
        super().fetch_flow_collection_end(kind)
        self.flow_level = max(self.flow_level, 0)

    def scan_to_next_token(self) -> None:
        """Skip what separates tokens: spaces, comments, line ends, and tabs where no key may start."""
        while True:
            skipped = _SPACES if self.flow_level or not self.allow_simple_key else " "
            while self.peek() in skipped:
                self.forward()
            if self.peek() == "#":
                self._skip_comment()
            if not self.scan_line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_block_scalar_indicators(self, _: Any) -> tuple[bool | None, int | None]:
        """The marks after ``|`` or ``>``: how the end is trimmed, and by how much the text is indented."""
        keep: bool | None = None
        increment: int | None = None
        while True:
            ch = self.peek()
            if ch in "+-" and keep is None:
                keep = ch == "+"
            elif ch in "123456789" and increment is None:
                increment = int(ch)
            else:
                return keep, increment
            self.forward()

    def scan_block_scalar_ignored_line(self, start_mark: Any) -> None:
        """The rest of the line after ``|`` or ``>``: nothing, or a comment."""
        self._skip_line(_BLOCK, start_mark)

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Any]:
        """The empty lines before a block of text, and the deepest indentation among them and its first line."""
        chunks: list[str] = []
        deepest = 0
        end_mark = self.get_mark()
        while self.peek() in " " + _BREAKS:
            if self.peek() == " ":
                self.forward()
                deepest = max(deepest, self.column)
            else:
                chunks.append(self.scan_line_break())
                end_mark = self.get_mark()
        if self.peek() == "\t":
            self._fail(_TAB)
        return chunks, deepest, end_mark

    def scan_block_scalar_breaks(self, indent: int) -> tuple[list[str], Any]:
        """The line ends between two lines of a block of text."""
        chunks: list[str] = []
        end_mark = self.get_mark()
        while True:
            while self.column < indent and self.peek() == " ":
                self.forward()
            if self.column < indent and self.peek() == "\t":
                self._fail(_TAB)
            if self.peek() not in _BREAKS:
                return chunks, end_mark
            chunks.append(self.scan_line_break())
            end_mark = self.get_mark()

    def prefix(self, length: int = 1) -> str:
        """The next ``length`` characters. The figures of an escape that names no character are a fault, not a crash."""
        text: str = super().prefix(length)
        if length in (4, 8) and self.buffer[self.pointer - 2 : self.pointer] in ("\\u", "\\U"):
            code = int(text, 16)
            if code > sys.maxunicode or 0xD800 <= code <= 0xDFFF:
                self._fail(_QUOTED)
        return text

    def scan_directive_name(self, start_mark: Any) -> str:
        """The name of a directive: only YAML's own two."""
        name = next((each for each in ("YAML", "TAG") if self.prefix(len(each)) == each), "")
        if not name or self.peek(len(name)) not in _BLANKS:
            self._fail(_DIRECTIVE, start_mark)
        self.forward(len(name))
        return name

    def scan_yaml_directive_value(self, start_mark: Any) -> tuple[int, int]:
        """The version of YAML that a directive names; one that is neither 1.1 nor 1.2 is made one that no parser reads."""
        self._skip_blanks()
        major = self.scan_yaml_directive_number(start_mark)
        if self.peek() != ".":
            self._fail(_DIRECTIVE, start_mark)
        self.forward()
        minor = self.scan_yaml_directive_number(start_mark)
        return (major if minor in (1, 2) else 0), minor

    def scan_tag_directive_value(self, start_mark: Any) -> tuple[str, str]:
        """The beginning of a tag that a directive names, and what it stands for."""
        self._skip_blanks()
        handle = self.scan_tag_handle("directive", start_mark)
        if self.peek() not in _SPACES:
            self._fail(_DIRECTIVE, start_mark)
        self._skip_blanks()
        return handle, self.scan_tag_uri("directive", start_mark)

    def scan_directive_ignored_line(self, start_mark: Any) -> None:
        """The rest of a directive's line: nothing, or a comment."""
        self._skip_line(_DIRECTIVE, start_mark)

    def scan_tag(self) -> Any:
        """A tag, which may end before a comma between brackets."""
        start_mark = self.get_mark()
        value = self._tag_in_angles(start_mark) if self.peek(1) == "<" else self._tag_in_short(start_mark)
        if self.peek() not in _BLANKS and not (self.flow_level and self.peek() == ","):
            self._fail(_TAG, start_mark)
        return TagToken(value, start_mark, self.get_mark())

    def _tag_in_angles(self, start_mark: Any) -> tuple[None, str]:
        self.forward(2)
        text: str = self.scan_tag_uri("tag", start_mark)
        if self.peek() != ">":
            self._fail(_TAG, start_mark)
        self.forward()
        return None, text

    def _tag_in_short(self, start_mark: Any) -> tuple[str, str]:
        """A tag's handle, which ends with its second exclamation mark or is the first one, and what follows."""
        text, handle = "!", ""
        self.forward()
        while (ch := self.peek()).isascii() and (ch.isalnum() or ch in _TAG_SIGNS):
            if ch == "%":
                text += self.scan_uri_escapes("tag", start_mark)
                handle = handle or "!"  # what has an escape before it is no handle
                continue
            text += ch
            self.forward()
            if ch == "!" and not handle and all(sign.isalnum() or sign in _HANDLE_SIGNS for sign in text[1:-1]):
                handle = text
        if text == handle:
            self._fail(_TAG, start_mark)
        handle = handle or "!"
        return handle, text[len(handle) :]

    def parse_flow_sequence_entry_mapping_key(self) -> Any:
        """What follows a question mark between square brackets. Where it is nothing, libyaml skips the sign after it."""
        token = self.get_token()
        if self.check_token(ValueToken, FlowEntryToken, FlowSequenceEndToken):
            self.get_token()
            self.state = self.parse_flow_sequence_entry_mapping_value
            return self.process_empty_scalar(token.end_mark)
        self.states.append(self.parse_flow_sequence_entry_mapping_value)
        return self.parse_flow_node()

    def scan_plain(self) -> Any:
        """An unquoted text: the stretches between spaces, joined as folding says."""
        chunks: list[str] = []
        start_mark = end_mark = self.get_mark()
        indent = self.indent + 1
        spaces: list[str] = []
        while self.peek() != "#":
            length = self._plain_length(start_mark)
            if not length:
                break
            self.allow_simple_key = False
            chunks.extend(spaces)
            chunks.append(self.prefix(length))
            self.forward(length)
            end_mark = self.get_mark()
            spaces = self._plain_spaces(indent)
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(chunks), True, start_mark, end_mark)

    def _plain_length(self, start_mark: Any) -> int:
        """How many characters follow before a space, or a sign that ends an unquoted text."""
        length = 0
        while (ch := self.peek(length)) not in _BLANKS:
            if ch == ":":
                after = self.peek(length + 1)
                if self.flow_level and after in ",?[]{}":
                    self.forward(length)
                    self._fail(_COLON, start_mark)
                if after in _BLANKS:
                    break
            if self.flow_level and ch in _FLOW:
                break
            length += 1
        return length

    def _plain_spaces(self, indent: int) -> list[str]:
        """What stands between two stretches of an unquoted text, folded; nothing at a line that ends the document."""
        blanks = ""
        breaks: list[str] = []
        while (ch := self.peek()) in _SPACES + _BREAKS:
            if ch in _BREAKS:
                breaks.append(self.scan_line_break())
                self.allow_simple_key = True
                if self._at_document_indicator():
                    return []
            elif breaks and ch == "\t" and self.column < indent:
                self._fail(_TAB)
            else:
                blanks += ch
                self.forward()
        return breaks[1:] or [" "] if breaks else [blanks]

    def _at_document_indicator(self) -> bool:
        return self.prefix(3) in ("---", "...") and self.peek(3) in _BLANKS

    def _skip_blanks(self) -> None:
        while self.peek() in _SPACES:
            self.forward()

    def _skip_line(self, what: str, start_mark: Any) -> None:
        self._skip_blanks()
        if self.peek() == "#":
            self._skip_comment()
        if self.peek() not in _ENDS:
            self._fail(what, start_mark)
        self.scan_line_break()

    def _skip_comment(self) -> None:
        while self.peek() not in _ENDS:
            self.forward()

    def _fail(self, what: str, since: Any = None) -> NoReturn:
        """Stop here, because of ``what``."""
        raise ScannerError(what, since, None, self.get_mark())
