"""Sentences of an audit that stand in the wire model, for every format."""

from __future__ import annotations

from compact_rules.hints import TYPE_CHECKING
from compact_rules.report.saying import N_, NN_

if TYPE_CHECKING:
    from compact_rules.report.wire_audit import AuthorityState, UnmatchedCode

# By the authority's state. A live scheme is told by its liveness.
STATES: dict[AuthorityState, str] = {
    "draft": N_("There is a draft only: nothing shows that it is adopted."),
    "none": N_("No scheme was found."),
    "not_assessed": N_("What names this authority could not be assessed: {files}."),
}
SEVERAL_LIVE = NN_(
    "There is {n} adopted scheme: {files}.",
    "There are {n} adopted schemes, and it is not clear which one holds; none of them counts in the tables: {files}.",
)
SEVERAL_DRAFTS = NN_(
    "There is {n} draft: {files}.",
    "There are {n} drafts and no adopted scheme; none of them counts in the tables: {files}.",
)
ENDED = N_("{liveness} No other scheme was found.")
MAY_HOLD = NN_(
    "{n} file that could not be assessed may hold one.",
    "{n} files that could not be assessed may hold one.",
)
ALSO_UNASSESSED = NN_(
    "{n} further file that names this authority could not be assessed.",
    "{n} further files that name this authority could not be assessed.",
)

UNMATCHED: dict[UnmatchedCode, str] = {
    "no_authority": N_("The scheme does not say which authority it is of: give the code under `scheme.authority_gss`."),
    "unknown_authority": N_("The code {gss} is not in the register."),
    "retired_code": N_("The code {gss} is no longer in use. It is now {now} ({name})."),
}

COUNTED = N_(
    "The tables count authorities, not files: {of} of {register}. One scheme an authority counts: the one that is adopted and "
    "has not ended ({live}), else its draft ({draft}). A scheme of several authorities counts once for each. Left out: without a "
    "scheme {none}, with several {several}, with one that has ended {ended}, not assessed {not_assessed}."
)
