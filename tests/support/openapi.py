"""The spec and the OpenAPI document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator, FormatChecker

from codegen import openapi
from codegen.load import load

ROOT = Path(__file__).parents[2]
SPEC = load(ROOT / "spec")
DOCUMENT: dict[str, Any] = yaml.safe_load((ROOT / openapi.PATH).read_text(encoding="utf-8"))


def operations(document: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the operations by their names, each with its request and with the parameters of its path."""
    return {
        operation["operationId"]: {
            **operation,
            "request": f"{method.upper()} {path}",
            "parameters": [
                resolve(document, each) for each in (*item.get("parameters", ()), *operation.get("parameters", ()))
            ],
        }
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method != "parameters"
    }


def resolve(document: Mapping[str, Any], tree: dict[str, Any]) -> Any:
    """Follow a reference."""
    if "$ref" not in tree:
        return tree
    found: Any = document
    for part in tree["$ref"].removeprefix("#/").split("/"):
        found = found[part]
    return found


_FORMATS = FormatChecker()


@_FORMATS.checks("email")
def _is_email(value: object) -> bool:
    """What the sandbox accepts as an email address, which is more than most."""
    return not isinstance(value, str) or re.fullmatch(r"[^@\s]+@[^@\s]+", value) is not None


def complaints(document: Mapping[str, Any], schema: Mapping[str, Any], value: Any) -> list[str]:
    """Validate a value against a schema of the document."""
    whole = {**schema, "components": document["components"]}
    validator = Draft202012Validator(whole, format_checker=_FORMATS)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]
