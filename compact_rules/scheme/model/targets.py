"""Targets: how anyone will know whether an action or a commitment has done what it should."""

from __future__ import annotations

from typing import Literal

from compact_rules.scheme.kinds import said
from compact_rules.scheme.model.source import SAID_IN, Src
from compact_rules.scheme.model.types import Day, Id, Line, Longest, Number, ObjectiveRef, Part, Text


class Baseline(Part):
    """Where a target starts from."""

    value: Number | None = said(
        "The measured figure that the target starts from, as a bare number: write 42, and the percent sign in unit.",
        "Y ffigur a fesurwyd y mae'r targed yn cychwyn ohono, yn rhif yn unig: ysgrifennwch 42, a'r arwydd canran yn unit.",
    )
    on: Day | None = said(
        "The day, or the last day of the period, for which the figure was measured.",
        "Y diwrnod, neu ddiwrnod olaf y cyfnod, y mesurwyd y ffigur ar ei gyfer.",
    )
    to_be_set_by: Day | None = said(
        "Where there is no figure yet: the day by which it will be measured. A promise without a day does not count.",
        "Lle nad oes ffigur eto: y diwrnod y bydd wedi'i fesur erbyn hynny. Nid yw addewid heb ddiwrnod yn cyfrif.",
    )


class Stage(Part):
    """A step on the way to a target."""

    due: Day | None = said(
        "The day by which this step is to be reached.",
        "Y diwrnod y mae'r cam hwn i'w gyrraedd erbyn hynny.",
    )
    value: Number | None = said(
        "The figure to be reached by then, in the target's unit.",
        "Y ffigur i'w gyrraedd erbyn hynny, yn uned y targed.",
    )


class Measurement(Part):
    """A figure from the past."""

    on: Day | None = said(
        "The day, or the last day of the period, that the figure is for.",
        "Y diwrnod, neu ddiwrnod olaf y cyfnod, y mae'r ffigur ar ei gyfer.",
    )
    value: Number | None = said(
        "The measured figure, in the target's unit.",
        "Y ffigur a fesurwyd, yn uned y targed.",
    )


class Target(Part):
    """One measurable target."""

    id: Id | None = said(
        "The scheme's own number for the target, or a short name. It should differ from every other target's, in other "
        "plans too, so that progress can be told apart.",
        "Rhif y cynllun ei hun ar gyfer y targed, neu enw byr. Dylai fod yn wahanol i bob targed arall, mewn cynlluniau "
        "eraill hefyd, fel y gellir gwahaniaethu rhwng eu cynnydd.",
    )
    indicator: Text | None = said(
        'What is counted or measured, and among whom: "voluntary organisations that say the council consults them in good '
        'time". An aim such as "better engagement" is no indicator.',
        "Yr hyn a gyfrifir neu a fesurir, ac ymhlith pwy: \"mudiadau gwirfoddol sy'n dweud bod y cyngor yn ymgynghori â "
        'hwy mewn da bryd". Nid yw nod fel "gwell ymgysylltu" yn ddangosydd.',
    )
    measures: Literal["activity", "outcome"] | None = said(
        "activity for what the parties do (meetings held, leaflets sent); outcome for what is different afterwards for "
        "organisations or people.",
        "activity ar gyfer yr hyn y mae'r partïon yn ei wneud (cyfarfodydd a gynhaliwyd, taflenni a anfonwyd); outcome ar "
        "gyfer yr hyn sy'n wahanol wedyn i fudiadau neu i bobl.",
    )
    unit: Line | None = said(
        "What the figures are in: %, organisations, days, £.",
        "Ym mha beth y mae'r ffigurau: %, mudiadau, diwrnodau, £.",
    )
    direction: Literal["up", "down", "maintain", "achieve"] | None = said(
        "up or down from the baseline, maintain (stay at it), or achieve (a thing done once: 0 to 1).",
        "up (i fyny) neu down (i lawr) o'r llinell sylfaen, maintain (aros arni), neu achieve (peth a wneir unwaith: 0 i 1).",
    )
    baseline: Baseline | None = said(
        "Where the target starts from: a measured figure with its day, or the day by which one will be measured.",
        "O ble mae'r targed yn cychwyn: ffigur a fesurwyd gyda'i ddiwrnod, neu'r diwrnod y bydd un wedi'i fesur erbyn hynny.",
    )
    value: Number | None = said(
        "The figure to be reached by the due date, as a bare number. With staged, the last of the stages.",
        "Y ffigur i'w gyrraedd erbyn y dyddiad cyflawni, yn rhif yn unig. Gyda staged, y cam olaf.",
    )
    staged: list[Stage] | None = said(
        'Figures on the way, in order of their days: "80% by September 2027 and 85% by September 2028" is two stages. A '
        'stage without a day, such as "then work towards 85%", has only its value.',
        'Ffigurau ar y ffordd, yn nhrefn eu diwrnodau: mae "80% erbyn Medi 2027 ac 85% erbyn Medi 2028" yn ddau gam. Dim '
        'ond gwerth sydd gan gam heb ddiwrnod, megis "yna gweithio tuag at 85%".',
    )
    history: list[Measurement] | None = said(
        "Figures measured before the baseline, which show what pace has been possible.",
        "Ffigurau a fesurwyd cyn y llinell sylfaen, sy'n dangos pa gyflymder a fu'n bosibl.",
    )
    data_source: Text | None = said(
        'The record, return or survey that the figure will be read from, by its name. "Monitoring data" names none.',
        "Y cofnod, y ffurflen neu'r arolwg y darllenir y ffigur ohono, wrth ei enw. Nid yw \"data monitro\" yn enwi'r un.",
    )
    frequency: Longest | None = said(
        "How often the figure is measured: every 3 months, annually.",
        "Pa mor aml y mesurir y ffigur: bob 3 mis, yn flynyddol.",
    )
    objective_ids: list[ObjectiveRef] | None = said(
        "The ids of the objectives that the figure tells something about, where the action's own do not say it already.",
        "Dynodyddion yr amcanion y mae'r ffigur yn dweud rhywbeth amdanynt, lle nad yw rhai'r cam gweithredu ei hun yn "
        "dweud hynny eisoes.",
    )
    src: Src | None = SAID_IN
