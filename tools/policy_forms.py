"""The forms of grades.yaml and severities.yaml, for their schemas only: `assess.policy` reads and checks the files themselves."""

from __future__ import annotations

from typing import Literal

from compact_rules.assessing.model import DepthId, LevelId, Severity
from compact_rules.rulebook.model import Tier, Verdict
from compact_rules.rulebook.scalars import Both, Form, Key, PathTo, told

Graded = Literal["threshold", "minimum", "inclusion"]
Side = Literal["authority", "sector"]


class Level(Form):
    """A level and the tiers whose rules it needs."""

    welsh = "Lefel a'r haenau y mae arni angen eu rheolau."
    id: LevelId = told("Fixed by the report's format.", "Wedi'i bennu gan fformat yr adroddiad.")
    title: Both = told("The level as a sentence names it.", "Y lefel fel y mae brawddeg yn ei henwi.")
    needs: list[Graded] = told("Every rule of these tiers that applies.", "Pob rheol gymwys o'r haenau hyn.")


class Depth(Form):
    """A depth at which the same rules are asked for more."""

    welsh = "Dyfnder lle gofynnir am fwy gan yr un rheolau."
    id: DepthId = told("Fixed by the report's format.", "Wedi'i bennu gan fformat yr adroddiad.")
    title: Both = told("Its name.", "Ei enw.")
    asks: Both = told("The question it asks.", "Y cwestiwn y mae'n ei ofyn.")
    holds: list[Verdict] = told("The verdicts that do not stop a level.", "Y dyfarniadau nad ydynt yn atal lefel.")
    adopted: bool = told("Whether only an adopted scheme is judged.", "Ai dim ond cynllun a fabwysiadwyd a fernir.")
    evidence: bool = told("Whether a dated record must lie in its window.", "A oes rhaid wrth gofnod o fewn ei ffenestr.")
    dissent: bool = told("Whether unresolved dissent stops a rule.", "A yw anghytundeb heb ei ddatrys yn atal rheol.")
    attested_by: list[Side] = told("The sides that must have attested.", "Yr ochrau y mae'n rhaid iddynt fod wedi ardystio.")


class Windows(Form):
    """How long what people have said counts."""

    welsh = "Am ba hyd y mae'r hyn a ddywedwyd yn cyfrif."
    judgement: Key = told("A parameter: how long a judgement counts.", "Paramedr: am ba hyd y mae barn yn cyfrif.")
    attestation: Key = told("A parameter: how long an attestation counts.", "Paramedr: am ba hyd y mae ardystiad yn cyfrif.")


class Liveness(Form):
    """Whether a scheme is alive, computed from dates."""

    welsh = "A yw cynllun yn fyw, wedi'i gyfrif o ddyddiadau."
    active: Key = told("A parameter: active for this long after the last event.", "Paramedr: gweithredol gyhyd â hyn wedyn.")
    resting: Key = told("A parameter: resting for this long after it.", "Paramedr: yn gorffwys gyhyd â hyn wedyn.")
    titles: dict[str, Both] = told("The names of the states.", "Enwau'r cyflyrau.")
    events: list[PathTo] = told("Paths to the dates that count as life.", "Llwybrau at y dyddiadau sy'n cyfrif fel bywyd.")


class TierTitles(Form):
    """What the tiers are called."""

    welsh = "Enwau'r haenau."
    threshold: Both = told("What makes it a scheme.", "Yr hyn sy'n ei wneud yn gynllun.")
    minimum: Both = told("The proposed minimum.", "Y gofynion sylfaenol arfaethedig.")
    inclusion: Both = told("The recommended inclusions.", "Y cynwysiadau a argymhellir.")
    practice: Both = told("Effective practice.", "Arfer effeithiol.")


class GradesFile(Form):
    """grades.yaml: what each level and each depth asks for."""

    welsh = "grades.yaml: beth mae pob lefel a phob dyfnder yn gofyn amdano."
    levels: list[Level] = told("The levels, lowest first.", "Y lefelau, yr isaf yn gyntaf.")
    never_explained: list[Tier] = told("Tiers that no departure answers.", "Haenau nad yw gwyriad yn eu hateb.")
    depths: list[Depth] = told("The depths, shallowest first.", "Y dyfnderoedd, y basaf yn gyntaf.")
    windows: Windows = told("How long judgements and attestations count.", "Am ba hyd y mae barnau ac ardystiadau'n cyfrif.")
    liveness: Liveness = told("Whether a scheme is alive.", "A yw cynllun yn fyw.")
    sentences: dict[str, Both | dict[str, Both]] = told("The parts of a grade's sentence.", "Rhannau brawddeg gradd.")
    note: Both | None = told(
        "What the grades rest on, said below them; the usual note where this is left out.",
        "Ar beth y mae'r graddau'n seiliedig, a ddywedir oddi tanynt; y nodyn arferol lle hepgorir hyn.",
        default=None,
    )
    tiers: TierTitles | None = told(
        "What this rulebook calls its tiers, where not by their usual names.",
        "Yr hyn y mae'r llyfr rheolau hwn yn galw ei haenau, lle nad yw'n defnyddio eu henwau arferol.",
        default=None,
    )


class Problems(Form):
    """The severity of problems in the document itself."""

    welsh = "Difrifoldeb problemau yn y ddogfen ei hun."
    default: Severity = told("Of every problem not listed.", "Pob problem nas rhestrir.")
    codes: dict[str, Severity] = told("By the problem's code.", "Yn ôl cod y broblem.")


class Signals(Form):
    """The severity of signals: notes about prose and patterns."""

    welsh = "Difrifoldeb arwyddion: nodiadau am ryddiaith a phatrymau."
    default: Severity = told("Of every signal not listed.", "Pob arwydd nas rhestrir.")
    codes: dict[str, Severity] = told("By the signal's code.", "Yn ôl cod yr arwydd.")


class Tiers(Form):
    """The severity of a finding by the tier of its rule."""

    welsh = "Difrifoldeb canfyddiad yn ôl haen ei reol."
    threshold: Severity = told("Of the scheme duties.", "Dyletswyddau cynllun.")
    minimum: Severity = told("Of the proposed minimum.", "Y gofynion sylfaenol arfaethedig.")
    inclusion: Severity = told("Of the recommended inclusions.", "Y cynwysiadau a argymhellir.")
    practice: Severity = told("Of effective practice.", "Arfer effeithiol.")


class SeveritiesFile(Form):
    """severities.yaml: how much a finding or a problem weighs when a run decides whether it fails."""

    welsh = "severities.yaml: faint y mae canfyddiad neu broblem yn pwyso wrth benderfynu a yw rhediad yn methu."
    tiers: Tiers = told("By the tier of the rule.", "Yn ôl haen y rheol.")
    needs_judgement: Severity = told("At most this for an open judgement.", "Hyn ar y mwyaf ar gyfer barn agored.")
    problems: Problems = told("Of problems in the document.", "Problemau yn y ddogfen.")
    signals: Signals | None = told(
        "Of signals; notes where this is left out.", "Arwyddion; nodiadau lle hepgorir hyn.", default=None
    )
