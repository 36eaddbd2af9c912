"""What columns of tables are called."""

from __future__ import annotations

from compact_rules.report.saying import N_

COLUMNS: dict[str, str] = {
    "file": N_("File"),
    "title": N_("Scheme"),
    "gss": N_("Code"),
    "authority": N_("Authority"),
    "state": N_("What it has"),
    "assessed": N_("Assessed"),
    "liveness": N_("In use"),
    "liveness_detail": N_("What that rests on"),
    "on_paper": N_("On paper"),
    "in_practice": N_("In practice"),
    "agreed": N_("Agreed"),
    "kind": N_("Kind"),
    "rule": N_("Rule"),
    "rule_title": N_("What it is about"),
    "tier": N_("Tier"),
    "requirement": N_("Requirement"),
    "verdict": N_("Verdict"),
    "severity": N_("Weight"),
    "record": N_("Latest record"),
    "good_until": N_("Counts until"),
    "evidence": N_("What records show"),
    "line": N_("Line"),
    "column": N_("Column"),
    "path": N_("Path"),
    "message": N_("What was found"),
    "remedy": N_("What would satisfy it"),
    "waived": N_("Waived"),
    "baselined": N_("In the baseline"),
    "told_under": N_("Told under"),
    "asks": N_("What it asks"),
    "source": N_("Source"),
    "parameters": N_("Figures in force"),
    "of": N_("Authorities counted"),
    "figure": N_("Figure"),
    "counts": N_("What counts"),
    "value": N_("Value"),
    "level": N_("Level"),
    "depth": N_("Depth"),
    "yes": N_("Yes"),
    "no": N_("No"),
    "spread": N_("Values given"),
}

KINDS: dict[str, str] = {
    "finding": N_("finding"),
    "judgement": N_("for people to decide"),
    "problem": N_("problem in the file"),
    "signal": N_("signal"),
}

# What an authority has.
STATES: dict[str, str] = {
    "live": N_("an adopted scheme"),
    "draft": N_("a draft only"),
    "ended": N_("a scheme that has ended"),
    "none": N_("no scheme found"),
    "several": N_("several schemes"),
    "not_assessed": N_("a file that was not assessed"),
}

# What a requirement comes to beside the verdicts.
CELLS: dict[str, str] = {
    "met": N_("met"),
    "not_met": N_("not met"),
    "not_shown": N_("not shown"),
    "explained": N_("explained"),
    "needs_judgement": N_("needs a judgement"),
    "not_applicable": N_("does not apply"),
    "stale": N_("record too old"),
    "no_record": N_("no record"),
    "dissent": N_("dissent"),
    "not_attested": N_("not confirmed"),
    "not_judged": N_("not judged"),
    "no_scheme": N_("no scheme found"),
    "not_assessed": N_("not assessed"),
}

# What the levels of a depth are counted with that are no levels.
BESIDE: dict[str, str] = {
    "not_judged": N_("not judged: a draft"),
    "several": N_("several schemes, none counted"),
    "ended": N_("a scheme that has ended"),
    "no_scheme": N_("no scheme found"),
    "not_assessed": N_("not assessed"),
}

YES = N_("yes")
NO = N_("no")
