"""Every problem that reading a document can find: its code, the names of its values, what it does, and when it arises.

The texts for people, in both languages, and the severities are data elsewhere; a test holds them to this table.
"""

from __future__ import annotations

from compact_rules.hints import Literal
from compact_rules.records import dataclass

# stops: nothing more of the document is read. refused: what stands there is not taken for what it seems to say, or stricter
# programs would refuse it; the rest is read. doubt: it is read as it stands. A tab in a continued line lets reading go on;
# a bullet, a tag, a left-out key or a block of text below deeper rows can be such that the parser cannot.
Effect = Literal["stops", "refused", "doubt"]


@dataclass(frozen=True, slots=True)
class Code:
    """What is known about one problem code. ``values`` are the names that `Problem.value` knows for it."""

    effect: Effect
    when: str
    values: tuple[str, ...] = ()


_CHARACTER = ("character", "code_point", "name", "count")

FILE_CODES = {
    "not-found": Code("stops", "No file has this name.", ("name",)),
    "broken-link": Code("stops", "The name is a link to a file that is not there.", ("name",)),
    "link-loop": Code("stops", "The name is a link that leads back to itself.", ("name",)),
    "is-a-directory": Code("stops", "The name is a folder's.", ("name",)),
    "not-a-file": Code("stops", "The name is no regular file's; kind is pipe, socket, device or other.", ("name", "kind")),
    "no-permission": Code("stops", "The file may not be read.", ("name",)),
    "cannot-read": Code("stops", "The system failed to read the file; reason is its name for the fault.", ("name", "reason")),
    "too-large": Code(
        "stops",
        "There are more bytes than the limit; both are in bytes. name is empty for bytes given.",
        ("name", "size", "limit"),
    ),
}

# What can become of a file in a run over many, whatever stands in it.
RUN_CODES = {
    "worker-died": Code("stops", "The process that was judging the file ended before it was done.", ("name",)),
    "time-limit": Code("stops", "Judging the file took longer than the limit, which is in seconds.", ("name", "seconds")),
    "interrupted": Code("stops", "The run was stopped before the file was reached.", ("name",)),
    "not-declared": Code("stops", "A file in a folder that looks like a scheme and does not say that it is one.", ("name",)),
    "folder-unread": Code("stops", "A folder that cannot be listed.", ("name",)),
    "failed-inside": Code("stops", "The program itself failed on the file; what is its name for the fault.", ("name", "what")),
}

FORMAT_CODES = {
    "utf16": Code("stops", "The text is in UTF-16 or UTF-32, with or without a mark; encoding says which.", ("encoding",)),
    "word-file": Code("stops", "A word processor's own file; format is docx, doc or odt.", ("format",)),
    "pdf-file": Code("stops", "A PDF.", ("format",)),
    "rtf-file": Code("stops", "A Rich Text file.", ("format",)),
    "other-file": Code("stops", "Some other format: xlsx, ods, pptx, zip, html, gzip, png, jpeg, sqlite or binary.", ("format",)),
    "not-utf8": Code("stops", "A byte that is not UTF-8, in no encoding that is known.", ("byte",)),
    "latin1": Code(
        "stops",
        "A byte that is not UTF-8; in Windows-1252 it would be character. line_text is its line read so.",
        ("byte", "character", "line_text"),
    ),
}

CHARACTER_CODES = {
    "control-character": Code(
        "refused", "A character that is not text: NUL, a page break, a code of 128 to 159 and the like.", _CHARACTER
    ),
    "line-separator": Code(
        "refused", "U+0085, U+2028 or U+2029, which some programs take for a line end; read as a space.", _CHARACTER
    ),
    "bidi-override": Code("refused", "A character that makes text be shown in another order than it is read.", _CHARACTER),
    "invisible-character": Code(
        "refused",
        "A zero-width character or soft hyphen in a key, a word without spaces, at a text's edge or among YAML's signs.",
        _CHARACTER,
    ),
    "non-breaking-space": Code(
        "refused",
        "A space that is not the ordinary one in indentation, around a colon or hyphen, in a key or at a text's edge.",
        _CHARACTER,
    ),
    "lost-character": Code("doubt", "U+FFFD: a character was lost when the file was converted before.", _CHARACTER),
    "bullet": Code(
        "refused", "A list's item begins with a dash or bullet instead of a hyphen; read as a hyphen if it can be.", _CHARACTER
    ),
    "typographic-quote": Code(
        "doubt", "A whole value or key in curly quotation marks, which stay part of it.", ("character", "code_point")
    ),
    "typographic-dash": Code(
        "refused", "A date with dashes for hyphens, or a number with a dash for its minus sign.", ("character", "code_point")
    ),
}

LAYOUT_CODES = {
    "tab-indent": Code("stops", "A tab where only spaces may stand."),
    "tab-after-hyphen": Code("stops", "A tab between a list's hyphen and the key after it."),
    "continuation-indent": Code(
        "refused", "A line inside brackets or quotation marks that stands no further right than its key."
    ),
    "block-indent": Code("refused", "Empty lines with more spaces than the block of text that they stand before."),
    "lone-hyphen": Code("refused", "A hyphen alone between brackets; read as a text."),
    "question-mark": Code(
        "refused", "Between brackets, a text right after a question mark, which is taken for a sign of YAML's."
    ),
    "comment-needs-space": Code("refused", "A # right after a value; taken for a comment all the same."),
    "comment-cuts-text": Code(
        "doubt", "A space and #, then a letter or figure, after an unquoted text: the rest is a comment.", ("comment",)
    ),
    "directive": Code(
        "stops", "A line with % before the document, other than %YAML 1.1 or 1.2 with three hyphens below it.", ("directive",)
    ),
}

STRUCTURE_CODES = {
    "empty-document": Code("stops", "There is nothing but comments, or nothing at all."),
    "not-a-mapping": Code("stops", "The document is a list or a text; found says which.", ("found",)),
    "several-documents": Code("stops", "A second document begins, at a --- line."),
    "too-deep": Code("stops", "More lists and mappings inside one another than the limit.", ("limit",)),
    "too-long-text": Code("stops", "One text of more letters than the limit.", ("letters", "limit")),
    "too-many-marks": Code("stops", "More accents and other marks on one letter than the limit.", ("limit",)),
    "too-many-suspects": Code("stops", "More characters that cannot be seen, or do harm, than the limit.", ("limit",)),
    "too-many-nodes": Code(
        "stops", "More keys and values than the limit, aliases counted for all that they stand for.", ("limit",)
    ),
    "duplicate-key": Code(
        "refused",
        "The same key again in one mapping (in composed form); the value is none where the two differ. related: the first.",
        ("key",),
    ),
    "merge-conflict": Code(
        "stops",
        "A row of git's that parts two versions of the same lines; marker is how it begins. related: the others.",
        ("marker",),
    ),
    "complex-key": Code("refused", "A list or mapping as a key; it and its value are left out."),
    "empty-key": Code("refused", "A value with nothing before its colon; it is left out."),
    "merge-key": Code("refused", "The key <<, which some programs take for merging; its value is left out."),
    "tag": Code(
        "refused",
        "A value begins with !, a tag, standard ones included. A text that says another thing without it is no answer anywhere.",
        ("tag",),
    ),
    "alias-undefined": Code(
        "refused", "A text begins with *, an alias, and nothing before it is so named; no answer anywhere.", ("name",)
    ),
    "anchor-unused": Code(
        "doubt", "A text begins with &, an anchor, and no alias uses it: its first word is not part of it.", ("name",)
    ),
    "alias-inside-itself": Code("refused", "An alias for a list or mapping that it is part of; no answer anywhere.", ("name",)),
}

VALUE_CODES = {
    "ambiguous-boolean": Code(
        "doubt", "yes, no, on or off without quotation marks; read as text, true or false elsewhere.", ("text", "elsewhere")
    ),
    "ambiguous-number": Code(
        "doubt",
        "A text that only some programs read as a number (elsewhere; empty if too long to say); form is leading-zero, octal, "
        "binary, hexadecimal, exponent, underscores or base-sixty.",
        ("text", "form", "elsewhere"),
    ),
    "not-a-number": Code("refused", ".nan, .inf, or a number too great to hold; read as text.", ("text",)),
    "too-many-digits": Code("refused", "A number with more digits than the limit; read as text.", ("digits", "limit")),
}

OTHER_CODES = {
    "too-much-to-judge": Code(
        "stops",
        "It was read, but the rules would look at more values than the judge allows; rule is the one that went over.",
        ("rule",),
    ),
    "more-of-the-same": Code(
        "refused",
        "There are more problems with the code of this place's, too many to list; the first that is not listed.",
        ("count",),
    ),
}

SYNTAX_CODES = {
    "syntax": Code(
        "stops", "YAML's rules are broken in a way with no code of its own; found is the character there.", ("found",)
    ),
    "copied-signs": Code(
        "stops",
        "Rows begin with what was copied with them: sign, of an e-mail's quotation or a list of changes; or number, the first's.",
        ("sign", "number"),
    ),
    "syntax-bracket-mismatch": Code("stops", "] closes {, or } closes [. related: the opening one.", ("character", "opening")),
    "syntax-block-header": Code("stops", "Text in the line of | or >, which announce a block of text below.", ("character",)),
    "syntax-colon-in-brackets": Code(
        "stops", "Between brackets, a colon after a value: a comma is missing, or quotation marks are.", ("key",)
    ),
    "syntax-colon-in-text": Code("stops", "A colon and a space inside an unquoted text.", ("text",)),
    "syntax-escape": Code("stops", "A backslash between double quotation marks that begins no known escape.", ("escape",)),
    "syntax-extra-bracket": Code("stops", "A closing bracket with nothing to close.", ("character",)),
    "syntax-extra-comma": Code("stops", "A comma with nothing before it."),
    "syntax-indentation": Code(
        "stops",
        "A line begins in a column where none of the open parts begin; expected lists theirs, or is empty.",
        ("column", "expected"),
    ),
    "syntax-list-on-key-line": Code("stops", "A list's hyphen in the same line as its key."),
    "syntax-no-remark": Code(
        "stops", "A row that is a fence, a rule or a remark in another kind of text: ```, -----, //, <!--.", ("text",)
    ),
    "syntax-other-colon": Code(
        "stops", "A line that is no key with a value, and has a sign that looks like a colon.", ("character", "code_point")
    ),
    "syntax-missing-colon": Code("stops", "A line with no colon where a key should stand.", ("text",)),
    "syntax-missing-comma": Code(
        "stops",
        "No comma between two values inside brackets: the word or the sign after it. related: the opening bracket.",
        ("text",),
    ),
    "syntax-reserved-character": Code(
        "stops", "An unquoted text begins with @, `, %, *, & or another sign of YAML's.", ("character",)
    ),
    "syntax-space-after-colon": Code("stops", "A key's colon with no space after it.", ("key", "text")),
    "syntax-table": Code("stops", "A row of a table drawn with |."),
    "syntax-text-after-bracket": Code("stops", "Text after the closing bracket of a value.", ("character",)),
    "syntax-text-after-quote": Code(
        "stops", "Text after a closing quotation mark. related: from the opening one.", ("character",)
    ),
    "syntax-text-after-quote-in-brackets": Code(
        "stops", "Between brackets, text right after a closing quotation mark. related: the quotation marks.", ("character",)
    ),
    "syntax-typographic-quote": Code(
        "stops", "Curly quotation marks around a text with a colon and a space.", ("character", "code_point")
    ),
    "syntax-unclosed-bracket": Code("stops", "A bracket that is not closed. related: where that was noticed.", ("character",)),
    "syntax-unclosed-quote": Code(
        "stops", "A quotation mark that is not closed. related: where that was noticed.", ("character",)
    ),
}

CODES: dict[str, Code] = {
    **FILE_CODES,
    **RUN_CODES,
    **FORMAT_CODES,
    **CHARACTER_CODES,
    **LAYOUT_CODES,
    **STRUCTURE_CODES,
    **VALUE_CODES,
    **OTHER_CODES,
    **SYNTAX_CODES,
}

# The document could not be had at all, or is more than the limits allow. Anything else that stops the reading is a finding about
# what its author wrote.
NOT_ASSESSED = frozenset(
    {
        *(*FILE_CODES, *RUN_CODES, *FORMAT_CODES, "too-deep", "too-long-text", "too-many-marks"),
        *("too-many-suspects", "too-many-nodes", "too-much-to-judge"),
    }
)
