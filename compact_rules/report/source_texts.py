"""What the problems of a file and its text say (`source.codes`), for someone who drafts policy and has never programmed."""

# ruff: noqa: E501  a sentence a line reads best

from __future__ import annotations

from compact_rules.report.saying import N_

# A text under ``code/value`` is used where that value is given, in place of the one under the code alone.
TEXTS: dict[str, str] = {
    # the file
    "not-found": N_("There is no file {name}. Check its name and its folder."),
    "broken-link": N_("{name} is a link to a file that is not there."),
    "link-loop": N_("{name} is a link that leads back to itself."),
    "no-permission": N_("You have no permission to read {name}. Ask whoever keeps the file."),
    "is-a-directory": N_("{name} is a folder; a file belongs here."),
    "not-a-file": N_("{name} is not an ordinary file. Save the scheme as a file, or hand it in as standard input with `-`."),
    "too-large": N_("The file is too large for a scheme: {size}. At most {limit} are read."),
    "cannot-read": N_("{name} could not be read; the system says {reason}."),
    # a run over many files
    "worker-died": N_(
        "{name} was not judged: the process that was judging it ended before it was done. Check this file by itself."
    ),
    "time-limit": N_("{name} was not judged: it took longer than {seconds} seconds. Check it by itself, or raise --time-limit."),
    "interrupted": N_("{name} was not judged: the run was stopped before."),
    "not-declared": N_(
        "{name} looks like a compact scheme, but was not judged: write `schema: compact-rules/scheme@1` in its first line, or leave "
        "it out under `exclude` in the configuration."
    ),
    "folder-unread": N_("The folder {name} cannot be read, so nothing in it was judged."),
    "failed-inside": N_("{name} was not judged: a fault in the program itself ({what}). Please report it."),
    # other formats and encodings
    "word-file": N_(
        "This is a word processor's document ({format}), not plain text. Copy the scheme into a text editor, such as Notepad, and "
        "save it as UTF-8 with a name that ends in `.yaml`."
    ),
    "pdf-file": N_("This is a PDF, not plain text. Write the scheme as a text file whose name ends in `.yaml`."),
    "rtf-file": N_("This is rich text (RTF), not plain text. Save it as plain text in UTF-8, with a name that ends in `.yaml`."),
    "other-file": N_("This is not a text file ({format}). A scheme is plain text in a file whose name ends in `.yaml`."),
    "utf16": N_("The file is saved as {encoding}. Save it again as UTF-8; in Notepad that is a choice under Save as."),
    "latin1": N_(
        "The letter “{character}” is saved in an older Windows encoding. Save the file again as UTF-8; in Notepad that is a choice "
        "under Save as."
    ),
    "not-utf8": N_("The file is not UTF-8 text: it goes wrong here ({byte}). Save it again as UTF-8."),
    # characters
    "control-character": N_(
        "There is a control character here that cannot be seen ({code_point}). Delete it and type the text again."
    ),
    "bidi-override": N_("There is an invisible character here that turns the direction of the text ({code_point}). Delete it."),
    "invisible-character": N_("There is an invisible character here ({code_point}), often pasted from a web page. Delete it."),
    "non-breaking-space": N_(
        "This is not an ordinary space ({code_point}), often pasted from a word processor. Type a space in its place."
    ),
    "line-separator": N_("This is a line break that only some programs see ({code_point}). Delete it and press Enter."),
    "lost-character": N_("A letter was lost here when the file was saved in another encoding. Type it again."),
    "typographic-quote": N_("The curly quotation mark {character} does not quote anything here. Use a straight one: \" or '."),
    "typographic-dash": N_("The long dash {character} is not a hyphen. Type a hyphen: -"),
    "bullet": N_("The bullet {character} does not begin a list entry here. Type a hyphen and a space: `- `"),
    # layout
    "tab-indent": N_("This line is indented with a tab. Use spaces: two for each level."),
    "tab-after-hyphen": N_(
        "There is a tab after this dash. Put one space in its place, and line the lines below up with what follows it."
    ),
    "continuation-indent": N_(
        "This line continues the one above and must stand further to the right than its key. Put spaces before it."
    ),
    "block-indent": N_("The empty lines above are indented further than this text. Take the spaces out of them."),
    "lone-hyphen": N_("A hyphen alone inside brackets is no value. Write the value, or take the hyphen out."),
    "question-mark": N_("A question mark before a text means something else to YAML. Put the text in quotation marks."),
    "comment-needs-space": N_(
        "A # after a value needs a space before it to begin a remark. If it is part of the text, put the text in quotation marks."
    ),
    "comment-cuts-text": N_(
        "From the # on this is a remark, not part of the text: “{comment}”. If it is part of the text, put the text in quotation marks."
    ),
    "directive": N_("A line that begins with % is an instruction for programs: `{directive}`. Take it out."),
    # where the layout breaks off
    "syntax": N_(
        "The layout breaks off here, at `{found}`. Often a quotation mark, a bracket or a colon is missing here or in the line above."
    ),
    "syntax-bracket-mismatch": N_(
        "`{character}` stands here, but the bracket that was opened is `{opening}`. Close it with its own kind."
    ),
    "syntax-block-header": N_(
        "After `|` or `>` the text begins in the next line, indented. Move it there; if the sign is part of the text, put the text in quotation marks."
    ),
    "syntax-colon-in-text": N_(
        "This text has a colon and a space in it, so it looks like a key. Put the whole text in quotation marks."
    ),
    "syntax-colon-in-brackets": N_(
        "`{key}:` looks like a key, but no comma stands before it. If it is a key, put a comma before it; if it is part of the text, put the "
        "whole text in quotation marks."
    ),
    "syntax-escape": N_(
        "`{escape}` means nothing between double quotation marks. Use single quotation marks, or write the backslash twice."
    ),
    "syntax-extra-bracket": N_(
        "`{character}` closes nothing that was opened. Take it out; if it is part of a text, put the text in quotation marks."
    ),
    "syntax-extra-comma": N_("There is nothing before this comma. Take it out, or write what is missing."),
    "syntax-indentation": N_(
        "This line begins in column {column}, where nothing above it begins. Line it up with the lines that it belongs to."
    ),
    "syntax-indentation/expected": N_(
        "This line begins in column {column}, where nothing above it begins. Move it to column {expected}."
    ),
    "syntax-list-on-key-line": N_("A list begins in the line below its key. Move the hyphen and its entry there."),
    "syntax-other-colon": N_(
        "{character} ({code_point}) only looks like the colon that ends a key. Type a colon and a space: `: `"
    ),
    "syntax-missing-colon": N_(
        "There is no colon after “{text}”. A line is a key, a colon, a space and a value; a line that continues a text must be indented "
        "further than its key."
    ),
    "copied-signs": N_(
        "Lines begin with `{sign}` here, as in an e-mail that quotes another or in a list of changes. Take the `{sign}` out at the start of "
        "each of them, with the space that came with it."
    ),
    "copied-signs/number": N_(
        "The lines begin with their numbers, this one with `{number}`, which were copied with them. Take the number out of each line, with the "
        "space that came with it."
    ),
    "syntax-no-remark": N_("“{text}” is no part of a scheme. Take the line out; if it is a remark, begin it with # and a space."),
    "syntax-table": N_(
        "A table drawn with `|` cannot be read. Write each of its rows as an entry of a list: a dash and a space, then keys with their values."
    ),
    "syntax-missing-comma": N_("A comma is missing before `{text}`, between two values in the brackets."),
    "syntax-reserved-character": N_("A text cannot begin with `{character}`. Put it in quotation marks."),
    "syntax-space-after-colon": N_("Put a space after the colon: `{key}: {text}`."),
    "syntax-text-after-bracket": N_(
        "There is text after the closing bracket. Put the whole value in quotation marks, or take the rest out."
    ),
    "syntax-text-after-quote": N_(
        "There is text after the closing quotation mark. Put the whole text in quotation marks; write a double one inside it as a single one."
    ),
    "syntax-text-after-quote-in-brackets": N_(
        "There is text after the closing quotation mark. If it is a value of its own, put a comma before it; if it is part of the text, put "
        "the whole text in quotation marks, and write a double one inside it as a single one."
    ),
    "syntax-typographic-quote": N_("Curly quotation marks do not hold this text together. Use straight ones: \" or '."),
    "syntax-unclosed-bracket": N_(
        "The bracket `{character}` that opens here is not closed. Close it; if it is part of a text, put the text in quotation marks."
    ),
    "syntax-unclosed-quote": N_(
        "The quotation mark that opens here is not closed. Close it; if it is an apostrophe at the start of a text, put the text in double "
        "quotation marks."
    ),
    # structure
    "empty-document": N_("The file holds nothing, or only remarks. A scheme begins with `schema: compact-rules/scheme@1`."),
    "several-documents": N_(
        "A second document begins here: `---` and `...` end the first. A file holds one scheme: take the line out, or make two files."
    ),
    "not-a-mapping": N_("The file must begin with keys such as `scheme:` and `parties:`; this is {found}."),
    "too-deep": N_("This is nested more than {limit} levels deep. Check the indentation."),
    "too-long-text": N_(
        "The text that begins here has {letters} letters, and nothing after it was read; at most {limit} may stand in one place. If a whole "
        "document was pasted in, put its address there instead; if a quotation mark was forgotten, close it."
    ),
    "too-many-marks": N_(
        "More than {limit} accents stand here on one letter, and nothing after it was read. Delete this text and type it again."
    ),
    "too-many-suspects": N_(
        "The file holds more than {limit} characters that cannot be seen or do harm, such as this one, and nothing was judged. Copy the "
        "text into a plain text editor, such as Notepad, take them out there, and save it as UTF-8."
    ),
    "too-many-nodes": N_("The file holds more than {limit} values, more than any scheme needs. Nothing after this was read."),
    "too-much-to-judge": N_(
        "The lists in this file are so long that rule {rule} could not be judged in a reasonable time, and nothing was. Look for a list "
        "that was pasted in by mistake; if there is none, ask whoever keeps the rulebook to make the rule simpler."
    ),
    "more-of-the-same": N_(
        "From here on there are {count} more problems like those told above, too many to list. Mend those first: often one cause explains "
        "them all. Then check the file again."
    ),
    "merge-conflict": N_(
        "Two versions of these lines stand here one after the other: git found that both had been changed, and left it to you to choose. Keep "
        "one of them, or put the two together, and take out the lines that begin with `<<<<<<<`, `|||||||`, `=======` "
        "and `>>>>>>>`."
    ),
    "duplicate-key": N_(
        "The key `{key}` stands twice here; where the two differ, neither is read. Take one out, or put both in a list."
    ),
    "empty-key": N_("There is a colon without a key before it. Write the key."),
    "complex-key": N_("A list or group cannot be a key. Put text in brackets or braces into quotation marks."),
    "merge-key": N_("`<<` copies values in some programs and not in others. Write the values out."),
    "tag": N_(
        "`{tag}` is an instruction for programs, and is not followed. Take it out; if it is text, put it in quotation marks."
    ),
    "alias-undefined": N_("`*{name}` points to something that is not there. If it is text, put it in quotation marks."),
    "anchor-unused": N_(
        "`&{name}` names a value that nothing uses, and is not part of the text. If it is, put the text in quotation marks."
    ),
    "alias-inside-itself": N_("`*{name}` stands inside what it points to. Write the value out."),
    # values that programs do not agree on
    "ambiguous-boolean": N_(
        "“{text}” means {elsewhere} to some programs and is a mere word to others. Write `true` or `false`; if it is a word, put it in "
        "quotation marks."
    ),
    "ambiguous-number": N_(
        "Programs do not agree on what number “{text}” is. If it is text, put it in quotation marks; otherwise write it plainly."
    ),
    "ambiguous-number/elsewhere": N_(
        "To some programs “{text}” is the number {elsewhere}, to others it is text. If it is text, put it in quotation marks; otherwise "
        "write the number plainly."
    ),
    "not-a-number": N_(
        "“{text}” is not a number that can be counted with. Write the figure; if it is text, put it in quotation marks."
    ),
    "too-many-digits": N_(
        "This number has {digits} figures; at most {limit} are read. If it is text, put it in quotation marks."
    ),
}

RELATED: dict[str, str] = {
    "duplicate-key": N_("the key stands here already"),
    "syntax-bracket-mismatch": N_("this bracket was opened"),
    "syntax-missing-comma": N_("the brackets open here"),
    "syntax-text-after-quote": N_("the quotation marks stand here"),
    "syntax-text-after-quote-in-brackets": N_("the quotation marks stand here"),
    "syntax-unclosed-bracket": N_("here something else was expected"),
    "syntax-unclosed-quote": N_("here something else was expected"),
}

# What a file turned out to be, where an abbreviation would not say it.
FORMATS: dict[str, str] = {
    "binary": N_("a program's data"),
    "html": N_("a web page"),
    "zip": N_("a ZIP archive"),
    "gzip": N_("a compressed file"),
    "png": N_("a picture"),
    "jpeg": N_("a picture"),
    "xlsx": N_("a spreadsheet"),
    "ods": N_("a spreadsheet"),
    "pptx": N_("a presentation"),
    "sqlite": N_("a database"),
}
