"""The mistakes that people make in YAML, told apart by the text around the place where the parser stopped."""

from __future__ import annotations

from compact_rules.hints import Any
from compact_rules.places import Problem
from compact_rules.source.characters import QUOTES, character_values, code_point
from compact_rules.source.copied import no_remark, table
from compact_rules.source.lines import indent_of
from compact_rules.source.lookalikes import typed
from compact_rules.source.nodes import Leaf, Place
from compact_rules.source.stopped import Stopped, key_row, tight_key_row
from compact_rules.source.typography import typographic

# How many figures follow a backslash and this letter.
_FIGURES = {"x": 2, "u": 4, "U": 8}
_CLOSING = ("]", "}")
_BEGINS_VALUE = ("", "[", "{", "]", "}", '"', "'")
_ENDS_A_WORD = " \t,:[]{}\"'"
_BEFORE_AN_ITEM = ("[", "{", ",")
_BEFORE_A_KEY = " -?"
_HEXADECIMAL = tuple("0123456789abcdefABCDEF")


def generic(stopped: Stopped) -> Problem:
    """Nothing better is known than the place."""
    return stopped.problem("syntax", found=stopped.sign)


def tab(stopped: Stopped) -> Problem:
    """A tab where only spaces may stand."""
    before = stopped.row[: stopped.at.column].rstrip()
    return stopped.problem("tab-after-hyphen" if before.endswith("-") else "tab-indent", stopped.one())


def tag(stopped: Stopped) -> Problem:
    """A tag that is not even well formed: an exclamation mark begins one."""
    return _tag_at(stopped, stopped.since or stopped.at)


def unknown_handle(stopped: Stopped) -> Problem:
    """A tag that begins with a name that nothing stands for."""
    return _tag_at(stopped, stopped.at)


def _tag_at(stopped: Stopped, place: Place) -> Problem:
    text = stopped.lines.row(place.line)[place.column :].split()[0]
    if text.startswith("%"):  # libyaml takes what follows %TAG for a tag
        return directive(stopped)
    return stopped.problem("tag", stopped.lines.span(place.line, place.column, place.column + len(text)), tag=text)


def directive(stopped: Stopped) -> Problem:
    """A line that begins with a percent sign."""
    place = stopped.since or stopped.at
    return stopped.problem("directive", stopped.rest(place), directive=stopped.lines.row(place.line).split()[0])


def escape(stopped: Stopped) -> Problem:
    """A backslash that begins no escape known between double quotation marks."""
    row, column = stopped.at.line, stopped.row[: stopped.at.column + 1].rfind("\\")
    if column < 0:
        return generic(stopped)
    end = column + 2
    most = end + _FIGURES.get(stopped.row[column + 1 : end], 0)
    while end < most and stopped.row[end : end + 1] in _HEXADECIMAL:
        end += 1
    return stopped.problem("syntax-escape", stopped.lines.span(row, column, end), escape=stopped.row[column:end])


def open_quote(stopped: Stopped) -> Problem:
    """A quotation mark that is never closed."""
    place = stopped.since or stopped.at
    mark = stopped.lines.row(place.line)[place.column : place.column + 1]
    return stopped.problem("syntax-unclosed-quote", stopped.rest(place), character=mark)


def text_mark(stopped: Stopped) -> Problem:
    """Text right after a ``|`` or ``>``, which announce a block of text on the lines below."""
    place = stopped.since or stopped.at
    drawn = table(stopped, place.line)
    if drawn is not None:
        return drawn
    mark = stopped.lines.row(place.line)[place.column : place.column + 1]
    return stopped.problem("syntax-block-header", stopped.rest(place), character=mark)


def opening_sign(stopped: Stopped) -> Problem:
    """A text that begins with a sign that means something to YAML."""
    place = stopped.at if stopped.sign in ("@", "`", "%", "\t", "|", ">") else stopped.since or stopped.at
    sign = stopped.lines.row(place.line)[place.column : place.column + 1]
    if sign == "\t":
        return tab(stopped)
    row = stopped.lines.row(place.line)
    if not row[: place.column].strip() and (other := no_remark(stopped, place.line)) is not None:
        return other
    if sign == "*" and row[place.column + 1 : place.column + 2] == " " and not row[: place.column].strip():
        return stopped.problem("bullet", stopped.one(place), **dict(character_values(sign, 1)))
    return stopped.problem("syntax-reserved-character", stopped.rest(place), character=sign)


def hyphen(stopped: Stopped) -> Problem:
    """A list's hyphen where no list may begin."""
    if stopped.is_first:
        return _indentation(stopped)
    return stopped.problem("syntax-list-on-key-line")


def colon(stopped: Stopped) -> Problem:
    """A colon with a space after it, where there can be no key."""
    key = key_row(stopped.row)
    if key is not None and key.end() < stopped.at.column:
        value = key.end() + 1
        column = value + indent_of(stopped.row[value:])
        return _colon_in(stopped, column)
    before = stopped.row_before()
    if before is None:
        return generic(stopped)
    text = stopped.lines.row(before)
    if key_row(text) is None and _continues(stopped, before):
        return stopped.problem("syntax-colon-in-text", stopped.content(), text=stopped.row.strip())
    if key_row(text) is None and indent_of(text) == indent_of(stopped.row):
        return _without_colon(stopped, before)
    if key_row(text) is None and tight_key_row(text):
        return _without_colon(stopped, before)
    return _indentation(stopped)


def _continues(stopped: Stopped, row: int) -> bool:
    """Whether a row without a key goes on with a text that begins right after a key further left, some rows above."""
    column = indent_of(stopped.lines.row(row))
    while row and stopped.lines.row(row).strip() and key_row(stopped.lines.row(row)) is None:
        row -= 1
    above = stopped.lines.row(row)
    key = key_row(above)
    value = above[key.end() :].strip() if key is not None else ""
    return value[:1].isalnum() and indent_of(above) < column == indent_of(stopped.row)


def _colon_in(stopped: Stopped, column: int) -> Problem:
    sign = stopped.row[column : column + 1]
    span = stopped.lines.rest(stopped.at.line, column)
    if sign in QUOTES:
        return stopped.problem("syntax-typographic-quote", span, character=sign, code_point=code_point(sign))
    if sign in ('"', "'"):
        return stopped.problem("syntax-text-after-quote", None, span, character=sign)
    return stopped.problem("syntax-colon-in-text", span, text=stopped.row[column:].rstrip())


def no_colon(stopped: Stopped) -> Problem:
    """A row that should be a key with a value, and has no colon, or no space after it."""
    return _without_colon(stopped, (stopped.since or stopped.at).line)


def tight_colon(stopped: Stopped) -> Problem:
    """Between brackets, a colon with no space after it."""
    since = stopped.since or stopped.at
    span = stopped.lines.span(since.line, since.column, stopped.at.column + 1) if since.line == stopped.at.line else None
    key = stopped.row[since.column : stopped.at.column] if span else ""
    return stopped.problem("syntax-space-after-colon", span, key=key, text="")


def _without_colon(stopped: Stopped, row: int) -> Problem:
    text = stopped.lines.row(row)
    span = stopped.lines.content(row)
    found = text.strip()
    doubt = typographic(found) if found else None
    if doubt is not None and doubt.code == "bullet":
        return stopped.problem("bullet", stopped.lines.one(row, indent_of(text)), **dict(doubt.values))
    other = no_remark(stopped, row)
    if other is not None:
        return other
    tight = tight_key_row(text)
    if tight is not None:
        return stopped.problem("syntax-space-after-colon", span, key=tight["key"], text=tight["text"].rstrip())
    column = next((at for at, sign in enumerate(text) if not sign.isascii() and typed(sign) == ":"), None)
    if column is not None:
        one = stopped.lines.one(row, column)
        return stopped.problem("syntax-other-colon", one, character=text[column], code_point=code_point(text[column]))
    return stopped.problem("syntax-missing-colon", span, text=text.strip())


def in_block(stopped: Stopped) -> Problem:
    """Something after a value, or at the start of a row, that is neither a key nor an item in the right column."""
    if stopped.sign in _CLOSING:
        return stopped.problem("syntax-extra-bracket", character=stopped.sign)
    if stopped.sign == ":" and not stopped.row[: stopped.at.column].strip(_BEFORE_A_KEY):
        return stopped.problem("empty-key", stopped.one())
    if not stopped.is_first:
        return _after_value(stopped)
    if stopped.sign == "-" or key_row(stopped.row):
        return _indentation(stopped)
    return _without_colon(stopped, stopped.at.line)


def _after_value(stopped: Stopped) -> Problem:
    last: Any = stopped.last
    style = getattr(last, "style", None)
    if last is None:
        return generic(stopped)
    start = Place(last.start_mark.line, last.start_mark.column)
    if style in ('"', "'"):
        if start.line < last.end_mark.line:
            return stopped.problem("syntax-unclosed-quote", stopped.rest(start), stopped.rest(), character=style)
        return stopped.problem("syntax-text-after-quote", None, stopped.rest(start), character=style)
    sign = stopped.lines.row(start.line)[start.column : start.column + 1]
    if sign == "*":
        return stopped.problem("syntax-reserved-character", stopped.rest(start), character=sign)
    if sign in _CLOSING:
        return stopped.problem("syntax-text-after-bracket", character=sign)
    return generic(stopped)


def in_brackets(stopped: Stopped) -> Problem:
    """Between brackets: neither a comma nor the closing bracket."""
    opening = stopped.bracket or stopped.at
    bracket = stopped.lines.row(opening.line)[opening.column : opening.column + 1]
    if _left_open(stopped, opening):
        return stopped.problem("syntax-unclosed-bracket", stopped.rest(opening), stopped.content(), character=bracket)
    last = _in_row(stopped)
    if last is not None and last.style in ('"', "'") and not _begins_value(stopped):
        quoted = stopped.rest(Place(last.start_mark.line, last.start_mark.column))
        code = "syntax-text-after-quote" if stopped.sign == ":" else "syntax-text-after-quote-in-brackets"
        return stopped.problem(code, None, quoted, character=last.style)
    asked = _question_mark(stopped)
    if asked is not None:
        return stopped.problem("syntax-reserved-character", stopped.rest(asked), character="?")
    if stopped.sign == ":":
        return _colon_in_brackets(stopped, last)
    if stopped.sign in _CLOSING:
        opened = stopped.one(opening)
        return stopped.problem("syntax-bracket-mismatch", stopped.one(), opened, character=stopped.sign, opening=bracket)
    return stopped.problem("syntax-missing-comma", None, stopped.rest(opening), text=_word(stopped))


def _question_mark(stopped: Stopped) -> Place | None:
    """Where a question mark stands after which the parser took a comma or a colon for granted, and missed it afterwards."""
    before = stopped.row[: stopped.at.column].rstrip()
    asked = before.rstrip(",:").rstrip()
    return Place(stopped.at.line, len(asked) - 1) if asked[-1:] == "?" and asked[:-1].rstrip()[-1:] in _BEFORE_AN_ITEM else None


def _word(stopped: Stopped) -> str:
    """The word at the place; of what is no word, its first sign."""
    row, start = stopped.row, stopped.at.column
    end = next((at for at in range(start, len(row)) if row[at] in _ENDS_A_WORD), len(row))
    return row[start : max(end, start + 1)]


def _in_row(stopped: Stopped) -> Any:
    """The text or number that stands right before the place in its row; None where something else does."""
    last: Any = stopped.last
    if not isinstance(last, Leaf) or last.end_mark.line != stopped.at.line:
        return None
    return None if stopped.row[last.end_mark.column : stopped.at.column].strip() else last


def _begins_value(stopped: Stopped) -> bool:
    """Whether another value or key may begin at the place, so that only the comma before it is missing."""
    rest = stopped.row[stopped.at.column :]
    return rest[:1] in _BEGINS_VALUE or (rest[:1] != ":" and key_row(rest.split(",")[0]) is not None)


def _colon_in_brackets(stopped: Stopped, last: Any) -> Problem:
    """A colon after a value: its last word was meant as a key, and the comma forgotten; or it is part of a text."""
    column = last.start_mark.column if last is not None and last.start_mark.line == stopped.at.line else indent_of(stopped.row)
    text = stopped.row[column : stopped.at.column].split()
    if last is None or not text:
        return generic(stopped)
    return stopped.problem("syntax-colon-in-brackets", stopped.lines.rest(stopped.at.line, column), key=text[-1])


def _left_open(stopped: Stopped, opening: Place) -> bool:
    """Whether the brackets seem never to be closed: the text ends, or a row begins as if they had been."""
    if not stopped.sign:
        return True
    if stopped.at.line == opening.line or (stopped.sign == ":" and stopped.is_first):
        return False
    return indent_of(stopped.row) <= indent_of(stopped.lines.row(opening.line)) and stopped.sign not in _CLOSING


def empty_item(stopped: Stopped) -> Problem:
    """No value where one is needed: two commas, or brackets that are still open at the end."""
    if stopped.bracket is not None and not stopped.sign:
        return in_brackets(stopped)
    if stopped.sign in _CLOSING:
        return stopped.problem("syntax-extra-bracket", character=stopped.sign)
    if stopped.sign == ",":
        return stopped.problem("syntax-extra-comma", stopped.one())
    return sign_of_yaml(stopped)


def sign_of_yaml(stopped: Stopped) -> Problem:
    """A question mark, a hyphen or a colon where a value belongs, with nothing right after it."""
    if stopped.sign and stopped.sign in "?-:":
        return stopped.problem("syntax-reserved-character", character=stopped.sign)
    return generic(stopped)


def after_document(stopped: Stopped) -> Problem:
    """Something after the whole document: usually a row that stands further left than the first one."""
    if stopped.sign in _CLOSING:
        return stopped.problem("syntax-extra-bracket", character=stopped.sign)
    end = _document_end(stopped)
    if end is not None:
        return stopped.problem("several-documents", stopped.lines.content(end))
    if not stopped.is_first:
        return _after_value(stopped)
    first = stopped.last
    if (
        not stopped.indents and isinstance(first, Leaf) and not first.style
    ):  # the whole document is a text: nothing of it is a key
        return _without_colon(stopped, first.start_mark.line)
    if key_row(stopped.row) or stopped.sign == "-":
        return _indentation(stopped)
    return generic(stopped)


def _document_end(stopped: Stopped) -> int | None:
    """The row of three dots that ended the document, where that is what stands before; None otherwise."""
    before = stopped.row_before()
    return before if before is not None and stopped.lines.row(before)[:4].rstrip() == "..." else None


def _indentation(stopped: Stopped) -> Problem:
    """A row in a column where nothing can begin; ``expected`` names the nearest ones where something could, if any."""
    column = indent_of(stopped.row)
    known = {*stopped.indents, indent_of(stopped.lines.row(stopped.row_before() or 0))}
    nearest = min(abs(each - column) for each in known)
    expected = [str(each + 1) for each in sorted(known) if nearest and abs(each - column) == nearest]
    return stopped.problem("syntax-indentation", stopped.content(), column=column + 1, expected=", ".join(expected))
