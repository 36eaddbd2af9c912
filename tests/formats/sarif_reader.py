"""What a program that reads SARIF does: builds the objects that the specification names, and looks its messages up."""

from __future__ import annotations

from typing import Any

import attr
import sarif_om

# Which object stands under which key. `sarif_om` was generated from the published schema: it knows the keys of each object
# and which of them must be there.
OBJECTS = {
    "runs": "Run",
    "tool": "Tool",
    "driver": "ToolComponent",
    "translations": "ToolComponent",
    "associatedComponent": "ToolComponentReference",
    "translationMetadata": "TranslationMetadata",
    "rules": "ReportingDescriptor",
    "shortDescription": "MultiformatMessageString",
    "fullDescription": "MultiformatMessageString",
    "help": "MultiformatMessageString",
    "defaultConfiguration": "ReportingConfiguration",
    "automationDetails": "RunAutomationDetails",
    "invocations": "Invocation",
    "toolExecutionNotifications": "Notification",
    "artifacts": "Artifact",
    "location": "ArtifactLocation",
    "results": "Result",
    "message": "Message",
    "description": "Message",
    "locations": "Location",
    "relatedLocations": "Location",
    "physicalLocation": "PhysicalLocation",
    "artifactLocation": "ArtifactLocation",
    "region": "Region",
    "suppressions": "Suppression",
}
# Keys whose values are free: names of one's own.
FREE = {"properties", "hashes", "partialFingerprints"}
STRINGS = {"messageStrings", "globalMessageStrings"}


def read(log: Any) -> None:
    """Raises where an object has a key that it cannot have, or lacks one that it must have."""
    _read("SarifLog", log)


def _read(kind: str, data: Any) -> None:
    fields = {field.metadata["schema_property_name"]: field for field in attr.fields(getattr(sarif_om, kind))}
    assert set(data) - set(fields) == set(), kind
    assert {name for name, field in fields.items() if field.default is attr.NOTHING} - set(data) == set(), kind
    for key, value in data.items():
        if key in STRINGS:
            for each in value.values():
                _read("MultiformatMessageString", each)
        elif key == "originalUriBaseIds":
            for each in value.values():
                _read("ArtifactLocation", each)
        elif key not in FREE and isinstance(value, (dict, list)):
            _below(key, value)


def _below(key: str, value: Any) -> None:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, (dict, list)):
            _read(OBJECTS[key], each)


def found(run: Any, result: Any, language: str) -> str:
    """The message of a result in a language, looked up as section 3.11.7 says."""
    if language == run["language"]:
        return str(result["message"]["text"])
    (component,) = [each for each in run["translations"] if each["language"] == language]
    rule = component["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"]
    return str(rule["messageStrings"][result["message"]["id"]]["text"])


def shown(text: str) -> str:
    """A message without arguments as a person sees it: doubled braces are one."""
    return text.replace("{{", "{").replace("}}", "}")
