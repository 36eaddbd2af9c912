"""What the problems of a scheme's values say (`scheme.codes`), for someone who drafts policy and has never programmed."""

from __future__ import annotations

from compact_rules.report.saying import N_

# A text under ``code/value`` is used where that value is given, in place of the one under the code alone.
TEXTS: dict[str, str] = {
    # the file as a whole
    "top-not-a-mapping": N_("The file must begin with keys such as `scheme:` and `parties:`, each on its own line."),
    "schema-missing": N_(
        "The file does not say which format it is in. Write `schema: compact-rules/scheme@1` in its first line."
    ),
    "language-unsaid": N_(
        "The file does not say its language. Its texts look like Welsh and were read as Welsh. Write `language: cy` near the top."
    ),
    "schema-unknown": N_("“{value}” is not a format that this tool reads. Write `schema: {wanted}`."),
    # keys
    "unknown-key": N_("There is no key `{name}` here, so nothing under it was read. Check its spelling, or take it out."),
    "unknown-key/suggestion": N_("There is no key `{name}` here, so nothing under it was read. Did you mean `{suggestion}`?"),
    "unknown-key/elsewhere": N_("There is no key `{name}` here, so nothing under it was read. It belongs under {elsewhere}."),
    "parts-under-key": N_(
        "There is no key `{name}` here, so nothing under it was read. What stands under it belongs at the top level of the "
        "file: take this key out, and move the lines under it to the left."
    ),
    "derived-key": N_("`{name}` is worked out from the rest of the scheme and cannot be written. Take it out."),
    # no answer
    "blank": N_("This is left blank, and counts as not given. Fill it in, or take the key out."),
    "bare-answer": N_(
        "“{value}” on its own says nothing here, and counts as not given. Say in words what is so, or take the key out."
    ),
    "placeholder": N_("“{text}” holds a place open, and counts as not given. Put the answer here once it is agreed."),
    "empty-item": N_("This entry of the list is empty. Fill it in, or take the dash out."),
    # shapes
    "list-without-dashes": N_("A list belongs here. Begin each entry on its own line with a dash and a space: `- `."),
    "record-with-dashes": N_("One entry belongs here, not a list. Take the dash or the brackets out."),
    "split-entry": N_(
        "Every dash begins a new entry, so this key is read as one of its own. If it belongs to the entry above, take its dash "
        "out and line it up with the key after the dash above; then see to those below."
    ),
    "unreadable-record": N_("Keys with values belong here, such as {keys}; “{value}” is {found}."),
    "unreadable-list": N_(
        "A list belongs here: each entry on its own line after a dash, or all in square brackets with commas between "
        "them; “{value}” is {found}."
    ),
    "unreadable-text": N_(
        "A text belongs here, or `en:` and `cy:` with a text each; “{value}” is {found}. If it is meant as a text, put it in "
        "quotation marks."
    ),
    "text-has-colon": N_(
        "A colon and a space make a key of the words before them: {value}. If this is meant as a text, put it in quotation marks."
    ),
    "text-cut-at-comma": N_(
        "The text between the braces ends at its first comma, so “{text}” was cut off. Put the whole text in quotation marks."
    ),
    # dates
    "date-not-iso": N_("“{value}” is not written as year-month-day, so it was not read. Did you mean `{suggestion}`?"),
    "date-no-such-day": N_("There is no such day as “{value}”. Write the date as year-month-day: `2027-03-31`."),
    "date-out-of-range": N_("“{value}” is outside the years 1900 to 2199. Check the year."),
    "date-incomplete": N_("“{value}” is not a whole date. Write the day too, as year-month-day: `2027-03-31`."),
    "unreadable-date": N_("“{value}” is not a date. Write it as year-month-day: `2027-03-31`."),
    # lengths of time
    "duration-no-unit": N_("“{value}” has no unit. Write days, working days, weeks, months or years: `20 working days`."),
    "duration-abbreviated": N_(
        "“{value}” can be read in more than one way. Write the unit in full: `3 months`, `20 working days`."
    ),
    "duration-zero": N_("“{value}” is no time at all. Write how long or how often: `3 months`."),
    "duration-negative": N_("“{value}” is less than nothing. Write how long or how often: `3 months`."),
    "duration-not-whole": N_("“{value}” is not a whole number. Use a smaller unit: `18 months` for a year and a half."),
    "duration-too-long": N_("“{value}” is longer than any arrangement lasts. Check the figure and the unit."),
    "duration-mixed": N_("“{value}” mixes units that have no fixed ratio. Write it in one unit: `45 days`, `6 weeks`."),
    "duration-vague": N_("“{value}” fixes no length of time. Write one: `20 working days`, `every 3 months`, `annually`."),
    "duration-range": N_("“{value}” names two lengths of time. Write the one that can be counted on."),
    "duration-hedged": N_("“{value}” gives no firm length of time. Write one that can be counted on: `20 working days`."),
    "duration-not-most": N_(
        "“{value}” says how long at least; here it must be said how long at most. Write the longest that is allowed, "
        "without “at least”."
    ),
    "duration-not-least": N_(
        "“{value}” says how long at most; here it must be said how long at least. Write the shortest that is allowed: `12 weeks`."
    ),
    "duration-ambiguous": N_(
        "“{value}” can be read in more than one way. Write a number and a unit: `2 months`, `twice a year`."
    ),
    "unreadable-duration": N_(
        "“{value}” is not a length of time. Write a number and a unit, such as `12 weeks`, `20 working days` or `every 3 months`."
    ),
    # numbers and choices
    "number-in-quotes": N_("“{value}” stands in quotation marks, so it is a text. Write the number without them."),
    "number-zero-first": N_(
        "“{value}” begins with a 0, and some programs read such a number as another one. Write `{suggestion}`, without "
        "quotation marks."
    ),
    "number-with-unit": N_(
        "“{value}” is more than a number. Write only the figure, `{suggestion}`, and the unit in its own key."
    ),
    "number-not-whole": N_("“{value}” is not a whole number, and a whole number belongs here."),
    "number-negative": N_("“{value}” is less than nothing. Write 0 or more."),
    "share-over-all": N_("“{value}” is more than 100 per cent of them. Write the share as a number from 0 to 100: 34 for 34%."),
    "unreadable-number": N_("“{value}” is not a number. Write figures only, with a point for decimals: `80`, `7.5`."),
    "unreadable-boolean": N_("“{value}” is neither `true` nor `false`. Write one of the two."),
    "unreadable-boolean/suggestion": N_(
        "“{value}” is neither `true` nor `false`. Write `{suggestion}` if that is what is meant."
    ),
    "unreadable-choice": N_("“{value}” is not one of the words that may stand here: {choices}."),
    "unreadable-choice/suggestion": N_(
        "“{value}” is not one of the words that may stand here. Did you mean `{suggestion}`? The words are: {choices}."
    ),
    "unreadable-url": N_("“{value}” is not a web address. Write it in full: `https://www.example.org/page`."),
    "unreadable-sha256": N_("“{value}” is not a SHA-256 sum, which has 64 figures and letters from a to f."),
    # names that the scheme gives
    "unreadable-id": N_("“{value}” cannot be an id. Use letters, figures, dots and hyphens without spaces: `action-3`."),
    "unreadable-id/limit": N_(
        "“{value}” is too long for an id. Give a short name of at most {limit} letters and figures: `action-3`."
    ),
    "unreadable-id/suggestion": N_(
        "There is a space before or after “{value}”, and an id is written without spaces. Write `{suggestion}`."
    ),
    "duplicate-id": N_("The id `{id}` is given twice, so that nothing can name one of the two. Give one of them another id."),
    "id-in-several-plans": N_(
        "The id `{id}` stands in another plan too. Give each its own id, so that progress is counted for the right one."
    ),
    "similar-ids": N_("The ids `{id}` and `{other}` differ only in capitals. Give one of them another id."),
    "ids-look-alike": N_(
        "The ids `{id}` and `{other}` look alike and are not the same. Give one of them another id, or type both again."
    ),
    "dangling-reference": N_("`{id}` names nothing: there is no such id under {among}."),
    "dangling-reference/suggestion": N_("`{id}` names nothing: there is no such id under {among}. Did you mean `{suggestion}`?"),
    "dangling-reference/found_in": N_("`{id}` stands under {found_in}, but an id from {among} belongs here."),
    "circular-dependency": N_("These actions wait for each other: {chain}. Take one of the steps out."),
    "depends-on-itself": N_("This action waits for itself. Take it out of `depends_on`."),
    "circular-succession": N_("These parties succeed each other in a circle: {chain}. Correct one of them."),
    "declared-absent-but-given": N_(
        "The scheme says under `declared_absent` that it has no `{part}`, but it gives one. Take one of the two out."
    ),
    # authorities
    "gss-retired": N_("The code {value} is no longer in use. It is now {replaced_by} ({name})."),
    "gss-health-board": N_("{value} is the code of a health board ({name}). The code of the local authority belongs here."),
    "gss-not-wales": N_("{value} is not a code of an authority in Wales; those begin with W06."),
    "gss-name": N_("“{value}” is a name; its code belongs here: `{suggestion}`."),
    "gss-unknown": N_(
        "“{value}” is not the code of one of the 22 local authorities in Wales. The codes run from W06000001 to W06000024."
    ),
    "gss-unknown/suggestion": N_(
        "“{value}” is not the code of one of the 22 local authorities in Wales. Did you mean `{suggestion}`?"
    ),
    # people
    "email-address": N_("There is an e-mail address here. Schemes are published: write the role, and keep personal data out."),
    "personal-name": N_(
        "“{title}” seems to begin a person's name. Write the role instead; people change, and their names are personal data."
    ),
}

RELATED: dict[str, str] = {
    "duplicate-id": N_("the id stands here already"),
    "id-in-several-plans": N_("the id stands here too"),
    "similar-ids": N_("this is the other id"),
    "ids-look-alike": N_("this is the other id"),
    "circular-dependency": N_("this is part of the circle"),
    "circular-succession": N_("this is part of the circle"),
    "declared-absent-but-given": N_("it is given here"),
}

# What sort of value was found, as `scheme.faults.sort_of` names it.
SORTS: dict[str, str] = {
    "mapping": N_("a group of keys"),
    "list": N_("a list"),
    "boolean": N_("true or false"),
    "number": N_("a number"),
    "text": N_("a text"),
    "nothing": N_("nothing"),
    "other": N_("something else"),
}
