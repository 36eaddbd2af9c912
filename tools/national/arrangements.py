"""How an invented scheme is monitored, evaluated, disputed, reported and published."""

from __future__ import annotations

from datetime import date

from tools.national.matters import Pair
from tools.national.planning import target
from tools.national.setting import Data, Setting


def arrangements(at: Setting) -> list[Data]:
    """Monitoring, evaluation, disputes, review, reporting and publication, part by part."""
    found = [_monitoring(at), _evaluation(at), _progress(at)]
    if at.area.kind == "tick_box":
        return found
    found += [_disputes(at), {"review": {"every": "3 years", "last_on": at.day(3, 4, ago=1), "next_on": at.day(3, 4, ago=-2)}}]
    found += [_reporting(at), _publication(at), _relations(at), _codes(at), _departures(at)]
    if at.strong:
        found.append(_breaches(at))
    return found


def _monitoring(at: Setting) -> Data:
    hollow = at.area.kind == "tick_box"
    regular = ("Progress will be monitored regularly", "Caiff cynnydd ei fonitro’n rheolaidd")
    table = ("A progress table published with the minutes", "Tabl cynnydd a gyhoeddir gyda’r cofnodion")
    monitoring: Data = {
        "body": "forum",
        "role": at.say(("All partners", "Pob partner") if hollow else ("Partnerships officer", "Swyddog partneriaethau")),
        "every": "regularly" if hollow else "3 months",
        "method": at.say(
            regular
            if hollow
            else ("Each owner returns the figures for its targets", "Mae pob perchennog yn dychwelyd ffigurau ei dargedau")
        ),
        "covers": [f"O{n}" for n, _ in enumerate(at.matters, 1)],
        "outputs": [at.say(regular if hollow else table)],
    }
    if not hollow:
        monitoring["log"] = [
            {"on": at.day(month, day), "output": at.say(table), "url": f"{at.url}/progress/{at.day(month, day)}"}
            for month, day in ((12, 3), (6, 3))
        ]
    return {"monitoring": monitoring}


def _evaluation(at: Setting) -> Data:
    if at.area.kind == "tick_box":
        return {
            "evaluation": {
                "every": "12 months",
                "method": at.say(("See monitoring", "Gweler monitro")),
                "by": at.say(("All partners", "Pob partner")),
            }
        }
    return {
        "evaluation": {
            "every": "12 months",
            "method": at.say(
                (
                    "Interviews with ten organisations by a reviewer from another county",
                    "Cyfweliadau â deg mudiad gan adolygydd o sir arall",
                )
            ),
            "by": at.say(("A reviewer from another county", "Adolygydd o sir arall")),
            "questions": [
                at.say(
                    (
                        "What was decided otherwise because of this agreement?",
                        "Beth a benderfynwyd yn wahanol oherwydd y cytundeb hwn?",
                    )
                )
            ],
            "log": [
                {
                    "on": at.day(5, 20),
                    "finding": at.say(
                        (
                            "Answers come sooner; small groups still find the forms long",
                            "Daw atebion yn gynt; mae grwpiau bach yn dal i gael y ffurflenni’n hir",
                        )
                    ),
                    "url": f"{at.url}/evaluation/{at.kept_in}",
                }
            ],
        }
    }


def _progress(at: Setting) -> Data:
    if at.area.kind == "tick_box":
        return {}
    at_start = [target(at, n, matter, False)["baseline"]["value"] for n, matter in enumerate(at.matters, 1)]
    return {
        "progress": [
            {"target": f"T{n}", "on": at.day(6, 3), "value": value + n, "narrative": at.say(("On the way", "Ar y ffordd"))}
            for n, value in enumerate(at_start, 1)
        ]
    }


def _disputes(at: Setting) -> Data:
    faded = at.area.kind == "fading"
    last = {"role": at.say(("A mediator whom both sides have agreed on", "Cyfryngwr y cytunodd y ddwy ochr arno"))}
    alone = {"role": at.say(("The council’s chief executive", "Prif weithredwr y cyngor")), "party": "council"}
    talks = {"role": at.say(("The two lead officers together", "Y ddau brif swyddog ar y cyd")), "body": "forum"}
    disputes = {
        "scope": ["funding_decision", "consultation", "commissioning"],
        "may_raise": at.sides,
        "informal_first": True,
        "stages": [
            _stage(at, 1, ("Talks between the leads", "Trafodaeth rhwng yr arweinwyr"), talks, "10 working days"),
            _stage(at, 2, ("Decision", "Penderfyniad"), alone, "30 working days")
            if faded
            else _stage(at, 2, ("Mediation", "Cyfryngu"), last, "30 working days"),
        ],
        "mediation": "none" if faded else "stage",
        "log": [{"opened": at.day(2, 3), "stage": 1, "closed": at.day(2, 12), "kind": "funding_decision"}],
        "log_reviewed_on": at.day(6, 3),
    }
    return {"disputes": disputes if faded else disputes | {"final_stage_independent_of": at.sides}}


def _stage(at: Setting, n: int, name: Pair, decided_by: Data, within: str) -> Data:
    return {
        "n": n,
        "name": at.say(name),
        "decided_by": decided_by,
        "within": within,
        "started_by": at.say(("A letter from either side", "Llythyr gan y naill ochr neu’r llall")),
        "outcome": at.say(("A published answer with reasons", "Ateb a gyhoeddir, gyda rhesymau")),
    }


def _breaches(at: Setting) -> Data:
    return {
        "breaches": {
            "definition": at.say(
                (
                    "Acting against an undertaking without explaining it first",
                    "Gweithredu’n groes i ymrwymiad heb ei esbonio’n gyntaf",
                )
            ),
            "recorder_role": at.say(("Partnerships officer", "Swyddog partneriaethau")),
            "consequence": at.say(
                ("It is put to the next Forum and to scrutiny", "Fe’i rhoddir gerbron y Fforwm nesaf a’r pwyllgor craffu")
            ),
            "log": [],
        }
    }


def _reporting(at: Setting) -> Data:
    recipients = [
        ("welsh_government", ("Welsh Government", "Llywodraeth Cymru")),
        ("scrutiny", ("The scrutiny committee", "Y pwyllgor craffu")),
    ]
    if at.strong:
        recipients.insert(1, ("tspc", ("Third Sector Partnership Council", "Cyngor Partneriaeth y Trydydd Sector")))
    report = {
        "period": {"start": date(at.kept_in - 1, 4, 1), "end": date(at.kept_in, 3, 31)},
        "on": at.day(5, 21),
        "url": f"{at.url}/report/{at.kept_in}",
    }
    return {"reporting": [{"to": to, "name": at.say(name), "every": "12 months", "reports": [report]} for to, name in recipients]}


def _publication(at: Setting) -> Data:
    kinds = (
        ("scheme", "action_plan", "minutes", "annual_report", "evaluation", "dispute_summary")
        if at.strong
        else ("scheme", "action_plan", "minutes")
    )
    papers = [{"kind": kind, "on": at.day(5, 28), "url": f"{at.url}/{kind}"} for kind in kinds]
    langs = ["en", "cy"] if at.area.voice == "both" else [at.area.voice]
    sides = at.present if at.strong else ["council"]
    return {
        "publication": [
            {
                "party": side,
                "url": f"https://{side}.{at.area.slug}.example/compact",
                "langs": langs,
                "papers": papers,
                "checked_on": at.day(6, 19),
            }
            for side in sides
        ]
    }


def _relations(at: Setting) -> Data:
    if not at.strong:
        return {}
    return {
        "relations": [
            {
                "to": "third_sector_scheme",
                "name": at.say(("Third Sector Scheme 2014", "Cynllun y Trydydd Sector 2014")),
                "kind": "implements",
                "clause": "5",
            },
            {
                "to": "wellbeing_plan",
                "name": at.say(("Local well-being plan", "Cynllun llesiant lleol")),
                "kind": "implements",
                "clause": "4",
            },
        ]
    }


def _codes(at: Setting) -> Data:
    """A code on funding where the scheme is strong, one on consulting only where it is no more than solid."""
    if at.area.kind not in ("strong", "twice", "solid"):
        return {}
    funding = ("funding", ("Code of practice on funding", "Cod ymarfer ar gyllido"))
    topic, title = funding if at.strong else ("consultation", ("Code of practice on consultation", "Cod ymarfer ar ymgynghori"))
    code = {
        "id": f"{topic}-code",
        "topic": topic,
        "title": at.say(title),
        "adopted_on": at.day(4, 10, ago=1),
        "url": f"{at.url}/codes/{topic}",
        "national": False,
    }
    return {"codes": [code]}


def _departures(at: Setting) -> Data:
    """Some of those that do not elect say why, and until when."""
    if at.area.kind != "solid" or at.area.number % 2:
        return {}
    reason = (
        "The three networks have each chosen in their own way for years and have asked to keep it.",
        "Mae’r tri rhwydwaith wedi dewis yn eu ffyrdd eu hunain ers blynyddoedd ac wedi gofyn am gael parhau i wneud hynny.",
    )
    alternative = (
        "Each network confirms or replaces its representative at its yearly meeting and publishes the minutes.",
        "Mae pob rhwydwaith yn cadarnhau neu’n newid ei gynrychiolydd yn ei gyfarfod blynyddol ac yn cyhoeddi’r cofnodion.",
    )
    departure = {
        "rule": "INC-04",
        "reason": at.say(reason),
        "alternative": at.say(alternative),
        "until": date(at.year + 1, 3, 31),
    }
    return {"departures": [departure]}
