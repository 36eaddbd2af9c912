"""Headings and sentences of the pages in ``docs/rules``."""

from __future__ import annotations

from compact_rules.report.saying import N_

INDEX = N_("All rules")
ASKS = N_("What it asks")
COMES_FROM = N_("Where it comes from")
DECIDED = N_("How it is decided")
FIELDS = N_("The fields named here")
FIGURES = N_("The figures that it rests on")
MEETS = N_("Meets it")
FAILS = N_("Does not meet it")
FALSE_PASS = N_("The false pass")
DEPART = N_("If you depart from it")
HISTORY = N_("History")

ABOUT = N_("{tier} · {requirement} · {decided_by}")
COVERS = N_("It carries {rows} of the catalogue.")
PLACE = N_("{document}, {place}.")
CHAPTER = N_("chapter {section}")
SECTION = N_("section {section}")
QUOTED_IN_ENGLISH = N_("Quotations stand in the language of the source, English.")

ON_SCHEME = N_("It is read on the scheme as a whole.")
ON_EACH = N_("It is read on every one of {list}, each by itself.")
ON_FIRST = N_("It is read on each entry of the first of these lists that has any: {lists}.")
ONLY_ON = N_("Of {list}, only those count for which this holds:")
IF_NONE = N_("Where there is no such entry, the verdict is *{verdict}*.")
APPLIES = N_("It applies, unless this is clearly not so:")
REQUIRES = N_("All of this must hold:")
REQUIRES_ONE = N_("This must hold:")
REFUTED = N_("It is *not met* as soon as any of this is clearly so:")
UNKNOWN = N_("What is not given, or cannot be read, counts as *not shown*: never as met, and never against the scheme.")
PERSON = N_(
    "A person has the last word: {role}. The question: {question} The answer is recorded under `judgements`, with its date."
)
NOTED = N_("Of what meets it, the report also notes: “{note}”")
PERSON_SIDE = N_("Only a judgement of a party on this side counts: {side}.")
AUTHORITY = N_("the authority")
SECTOR = N_("the sector")
EVIDENCE = N_(
    "In practice it is shown by {title}: an entry under {records} whose date {on} lies within {window} before the as-of date."
)
EVIDENCE_WHERE = N_("Of these entries, only those count for which this holds:")
NO_EVIDENCE = N_("It is read on paper only: no dated record is asked for.")
SAME_FAULT = N_("Where {rules} already falls short on the same point, this is told there and not a second time.")

FIELD_HEAD = N_("field")
MEANING_HEAD = N_("what it is")
WORKED_OUT = N_("{what}; the program works it out")

FIGURE_VALUE = N_("{value}, from {start}")
FIGURE_PERIOD = N_("{value}, from {start} until {end}")
NO_FIGURES = N_("It rests on no figure that may change.")

MET_BY_PERSON = N_("Nothing rules these out; the rest is for a person to decide.")
EXAMPLE = N_("**{name}**: *{verdict}*.")
EXAMPLE_AT = N_("**{name}**: *{verdict}*, at {places}.")
AS_OF = N_("As of {as_of}.")
MORE = N_("More examples stand with the rule, in `{file}`.")
EXAMPLES_IN_ENGLISH = N_("The names of the examples are in English.")
FALSE_PASS_MEANS = N_("It looks like what is asked and is not. The rule must not be met by it.")
EMPTY = N_("A scheme that says nothing of it: *{verdict}*.")

MAY_DEPART = N_(
    "A scheme may do otherwise if it says so under `departures`, with the reason, what is done instead and until when. The "
    "verdict is then *explained*, and the report prints the reason."
)
MAY_NOT_DEPART = N_(
    "A scheme cannot depart from it: the rulebook counts it towards what makes a scheme, or towards the minimum. What is done "
    "otherwise stays *not met* or *not shown*."
)
REASON = N_("why it is done otherwise")
ALTERNATIVE = N_("what is done instead")

IN_FORCE = N_("In force from {start}.")
IN_FORCE_UNTIL = N_("In force from {start} to {end}.")
CHANGES_HEAD = N_("version | provision | period | verdicts")
READINGS = N_("Readings adopted:")
CHANGELOG = N_("From the changelog of the rulebooks, which is kept in English.")
DRAFT = N_("The Welsh of this page is a draft: no translator has reviewed it yet.")
GENERATED = N_("Generated from the rulebook {rulebook} {version}; change the rule, not this page.")

INDEX_TITLE = N_("{title}: the rules")
VERSION = N_("Version {version}, {count} rules.")
BY_REQUIREMENT = N_("By requirement")
BY_SECTION = N_("By section of the source")
OTHER_BOOKS = N_("Other rulebooks")
RULE_HEAD = N_("rule")
TITLE_HEAD = N_("what a scheme does that meets it")
TIER_HEAD = N_("counts towards")
DECIDED_HEAD = N_("decided by")
FRAGMENT_HEAD = N_("fragment")
RULES_HEAD = N_("rules, or why there is none")
