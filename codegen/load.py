"""Reads ``spec/`` and reports every mistake in it with its file and line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError

from codegen import openapi
from codegen.check import check
from codegen.dialect import Choices, Models, ParameterSets, Resource
from codegen.document import Document, Location, Problem
from codegen.names import MethodName, closest, closest_name
from codegen.references import Names
from codegen.service import Service
from codegen.spec import Spec

T = TypeVar("T")

#: The errors that a spec may name, unless it comes with its own.
ERRORS: Final = Path(__file__).parents[1] / "noko_client/errors.py"

# What pydantic says in words of Python, in those of a person who writes YAML.
_EXPECTED: Final = {
    "bool_type": "true or false belongs here",
    "dict_type": "a mapping belongs here",
    "float_type": "a number belongs here",
    "int_type": "a whole number belongs here",
    "invalid_key": "a key is a word here",
    "list_type": "a list belongs here",
    "model_type": "a mapping belongs here",
    "string_type": "text belongs here",
    "too_short": "at least one value belongs here",
}


class SpecError(Exception):
    """The spec is wrong; ``problems`` says how, each with file and line."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def _keys(document: Document, *path: str) -> frozenset[str] | None:
    """Return the keys of a mapping in a document that has not been checked yet; None where there is none."""
    content = document.content
    for key in path:
        content = content.get(key) if isinstance(content, dict) else None
    return frozenset(map(str, content)) if isinstance(content, dict) else None


def _own_keys(document: Document, key: str) -> frozenset[str] | None:
    """Return the keys of a mapping that a resource may have, none where it is left out, and not misspelled."""
    keys = _keys(document) or frozenset()
    return _keys(document, key) if key in keys or keys - {*Resource.model_fields} else frozenset()


def _errors(path: Path) -> frozenset[str] | None:
    # Read and not imported: what is generated may be broken, and it has to be possible to generate it again.
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        return None
    return frozenset(re.findall(r"^class (\w+)", text, re.MULTILINE))


def _validate(kind: type[T], document: Document, names: Names) -> T | None:
    """Check a document; what is wrong becomes its problems."""
    if document.is_broken:
        return None
    try:
        return TypeAdapter(kind).validate_python(document.content, context=names)
    except ValidationError as error:
        details = [
            (tuple(part for part in detail["loc"] if part != "[key]"), detail["type"], detail["msg"], detail["input"])
            for detail in error.errors()
        ]
    # A required key with a typo is unknown, and the right one is missing: that is one mistake.
    misspelled = {
        (*location[:-1], closest_name(str(location[-1]), _keys_at(kind, location[:-1])))
        for location, problem, *_ in details
        if problem == "extra_forbidden"
    }
    told = set(document.told)
    for location, problem, message, given in details:
        if location not in told and not (problem == "missing" and location in misspelled):
            document.report(location, _message(kind, location, problem, message, given))
    return None


def _message(kind: object, location: Location, problem: str, message: str, given: object) -> str:
    if problem == "extra_forbidden":
        key = str(location[-1])
        hint = closest(key, _keys_at(kind, location[:-1]))
        # What stands behind a comma between braces is the next key to YAML.
        return f"unknown key '{key}'{'; a text with a comma in it stands in quotes' if ' ' in key else hint}"
    if problem == "missing":
        inside = f" in '{'.'.join(map(str, location[:-1]))}'" if location[:-1] else ""
        return f"'{location[-1]}' is missing{inside}"
    where = f"{'.'.join(map(str, location))}: " if location else ""
    if problem == "mistake":
        return f"{where}{message}"
    return f"{where}{_EXPECTED.get(problem, message[:1].lower() + message[1:])}, not {_in_words(given)}"


def _in_words(given: object) -> str:
    if isinstance(given, dict | list):
        what = "mapping" if isinstance(given, dict) else "list"
        return f"a {what}" if given else f"an empty {what}"
    text = "nothing" if given is None else str(given).lower() if isinstance(given, bool) else repr(given)
    return text if len(text) <= 60 else f"{text[:60]}…"


def _keys_at(kind: object, location: Location) -> list[str]:
    """Return the keys that may stand at a location."""
    for part in location:
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            known = kind.model_fields.get(str(part))
            kind = known.annotation if known else None
        else:  # a mapping or a list: its values are its last argument
            kind = get_args(kind)[-1] if get_args(kind) else None
    return [*kind.model_fields] if isinstance(kind, type) and issubclass(kind, BaseModel) else []


def _strays(folder: Path, read: set[Path]) -> list[Problem]:
    known = sorted(path.stem for path in read if path.parent == folder)
    return [
        Problem(path.relative_to(folder.parent).as_posix(), 1, f"nothing reads this file{closest(path.stem, known)}")
        for path in sorted(folder.rglob("*.y*ml"))
        if path not in read and path != folder / openapi.PATH.name
    ]


def load(folder: Path, errors: Path = ERRORS) -> Spec:
    """Read and check a spec folder, which goes with a module of errors.

    Raises:
        SpecError: Anything in it is wrong. All mistakes that could be found are in it.
    """
    paths = {name: folder / f"{name}.yaml" for name in ("service", "choices", "parameters", "models")}
    paths |= {f"resources/{path.stem}": path for path in sorted((folder / "resources").glob("*.yaml"))}
    documents = {name: Document.read(path, folder) for name, path in paths.items()}
    strays = _strays(folder, {*paths.values()})
    names = Names(
        choices=_keys(documents["choices"]),
        models=_keys(documents["models"]),
        filters=_keys(documents["parameters"]),
        codes=_keys(documents["service"], "codes"),
        errors=_errors(errors),
    )
    service = _validate(Service, documents["service"], names)
    choices = _validate(Choices, documents["choices"], names)
    parameters = _validate(ParameterSets, documents["parameters"], names)
    models = _validate(Models, documents["models"], names)
    resources: dict[str, Resource] = {}
    for path, document in documents.items():
        if not path.startswith("resources/"):
            continue
        name = path.removeprefix("resources/")
        own_codes = _own_keys(document, "codes")
        known = replace(
            names,
            codes=None if names.codes is None or own_codes is None else names.codes | own_codes,
            path_parameters=_own_keys(document, "path_parameters"),
        )
        resource = _validate(Resource, document, known)
        try:
            TypeAdapter[str](MethodName).validate_python(name)
        except ValidationError as error:
            document.report((), error.errors()[0]["msg"])
        if resource is not None:
            resources[name] = resource

    problems = strays + _problems(documents)
    if problems or service is None or choices is None or parameters is None or models is None:
        raise SpecError(problems)
    spec = Spec(service, choices, parameters, models, resources)
    for finding in check(spec):
        documents[finding.document].report(finding.location, finding.message)
    problems = _problems(documents)
    if problems:
        raise SpecError(problems)
    return spec


def _problems(documents: Mapping[str, Document]) -> list[Problem]:
    return [problem for document in documents.values() for problem in document.problems]
