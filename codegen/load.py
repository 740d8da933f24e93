"""Reads ``spec/`` and reports every mistake in it with its file and line, all in one round."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeVar, cast, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError

from codegen import openapi
from codegen.check import check
from codegen.dialect import Choices, Inputs, Model, Models, ParameterSets, Resource
from codegen.document import Document, Finding, Location, Problem
from codegen.names import ResourceName, closest, closest_name, shown
from codegen.partial import valid_part
from codegen.service import Service
from codegen.spec import Spec

T = TypeVar("T")

#: The errors that a spec may name, unless it has a module of its own.
ERRORS: Final = Path(__file__).parents[1] / "noko_client/errors.py"

# Pydantic's messages, in words for a person who writes YAML.
_EXPECTED: Final = {
    "bool_type": "must be true or false",
    "dict_type": "must be a mapping",
    "float_type": "must be a number",
    "int_type": "must be a whole number",
    "invalid_key": "a key must be text",
    "list_type": "must be a list",
    "model_type": "must be a mapping",
    "string_type": "must be text",
    "too_short": "must have at least one value",
}
#: Keys of other schema languages, and what the dialect has instead.
_KEYS_MEANT: Final = {
    **dict.fromkeys(("description", "summary", "doc"), "did you mean 'about'?"),
    "required": "everything is required that does not have 'optional: true'",
    "enum": "list the values in choices.yaml and write the name of that list as the type",
    "items": "write 'type: list of …'",
    **dict.fromkeys(("properties", "fields"), "the dialect describes objects in inputs.yaml and models/, by name"),
    "pattern": "the dialect has no patterns; a text can have a 'format'",
    **dict.fromkeys(("oneOf", "anyOf", "allOf"), "the dialect has no alternative types"),
    "<<": "YAML 1.2 has no merge keys",
    "headers": "the dialect has no headers of single operations",
    "deprecated": "the dialect does not deprecate; say it in 'details'",
}


class SpecError(Exception):
    """The spec has mistakes; ``problems`` lists them with file and line."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def load(folder: Path, errors: Path = ERRORS) -> Spec:
    """Read and check a spec folder, together with the module of errors that its statuses name.

    Raises:
        SpecError: There are mistakes. All that could be found are in it.
    """
    documents = _read(folder)
    models: dict[str, Model] = {}
    model_files: dict[str, tuple[str, ...]] = {}
    resources: dict[str, Resource] = {}
    for path, document in documents.items():
        kind, _, name = path.partition("/")
        if kind == "models":
            found = _validated(Models, document)
            models = {**found, **models}
            model_files[name] = tuple(found)
        elif kind == "resources":
            resources[name] = _validated(Resource, document)
            try:
                TypeAdapter[str](ResourceName).validate_python(name)
            except ValidationError as error:
                document.report(("name",), error.errors()[0]["msg"])
    spec = Spec(
        _validated(Service, documents["service"]),
        _validated(Choices, documents["choices"]),
        _validated(Inputs, documents["inputs"]),
        _validated(ParameterSets, documents["parameters"]),
        model_files,
        models,
        resources,
    )
    reported = {name: set(document.reported) for name, document in documents.items()}
    for finding in check(spec, _errors(errors)):
        document = documents[finding.document]
        around = {finding.location[:length] for length in range(len(finding.location) + 1)}
        if not around & reported[finding.document] and not _depends_on_mistake(finding, documents):
            document.report(finding.location, finding.message)
    problems = [problem for document in documents.values() for problem in document.problems]
    problems += _unknown_files(folder, {document.file for document in documents.values()})
    if not model_files:
        problems.append(Problem(f"{folder.name}/models", 1, "this folder has no files"))
    if problems:
        raise SpecError(problems)
    return spec


def _read(folder: Path) -> dict[str, Document]:
    names = ["service", "choices", "inputs", "parameters"]
    for subfolder in ("models", "resources"):
        names += [f"{subfolder}/{path.stem}" for path in sorted((folder / subfolder).glob("*.yaml"))]
    return {name: Document.read(folder / f"{name}.yaml", folder) for name in names}


def _depends_on_mistake(finding: Finding, documents: Mapping[str, Document]) -> bool:
    for name, location in finding.keys:
        defining = [document for path, document in documents.items() if name in (path, path.partition("/")[0])]
        if not defining or any(document.may_lack_keys(location) for document in defining):
            return True
    return any(documents[name].has_problem(pattern) for name, pattern in finding.values)


def _errors(path: Path) -> frozenset[str] | None:
    # Read, not imported: generated code may be broken, and then it must be possible to generate it again.
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        return None
    return frozenset(re.findall(r"^class (\w+)", text, re.MULTILINE))


def _validated(kind: type[T], document: Document) -> T:
    """Return the content of a document, or what is valid of it; mistakes become problems of the document."""
    if not document.is_broken:
        try:
            return TypeAdapter(kind).validate_python(document.content)
        except ValidationError as error:
            _report(kind, document, error)
    # `valid_part` builds what `kind` describes, but its type can only be known from the value.
    return cast("T", valid_part(kind, document.content))


def _report(kind: object, document: Document, error: ValidationError) -> None:
    details = [
        (tuple(part for part in detail["loc"] if part != "[key]"), detail["type"], detail["msg"], detail["input"])
        for detail in error.errors()
    ]
    wrong_keys = {detail["loc"][:-1] for detail in error.errors() if detail["loc"][-1:] == ("[key]",)}
    # A key with a typo is unknown, and the right one may be missing: that is one mistake.
    meant = {
        (*location[:-1], closest_name(str(location[-1]), _keys_at(kind, location[:-1])) or "")
        for location, problem, *_ in details
        if problem == "extra_forbidden"
    }
    before = set(document.reported)
    for location, problem, message, given in details:
        if location not in before and not (problem == "missing" and location in meant):
            document.report(location, _message(kind, location, problem, message, given))
    # What is below a wrong key is checked nevertheless, but the right key may be missing elsewhere.
    document.reported |= meant | {(*location[:-1], f"line of {location[-1]}") for location in wrong_keys}
    document.reported -= wrong_keys


def _message(kind: object, location: Location, problem: str, message: str, given: object) -> str:
    if problem == "extra_forbidden":
        key = str(location[-1])
        if " " in key:  # after a comma between braces, YAML expects the next key
            return f"unknown key '{key}'; put a text with a comma in quotes"
        known = _keys_at(kind, location[:-1])
        if key in _KEYS_MEANT and closest_name(key, known) is None:
            return f"unknown key '{key}'; {_KEYS_MEANT[key]}"
        return f"unknown key '{key}'{closest(key, known)}"
    if problem == "missing":
        inside = f" in '{'.'.join(map(str, location[:-1]))}'" if location[:-1] else ""
        return f"'{location[-1]}' is missing{inside}"
    where = f"{'.'.join(map(str, location))}: " if location else ""
    if problem == "mistake":
        return f"{where}{message}"
    return f"{where}{_EXPECTED.get(problem, message.replace('Input should', 'must'))}, not {shown(given)}"


def _keys_at(kind: object, location: Location) -> list[str]:
    """Return the keys that the mapping at a location may have."""
    for part in location:
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            known = kind.model_fields.get(str(part))
            kind = known.annotation if known else None
        else:  # of a mapping or a list, the last argument is the type of the values
            kind = get_args(kind)[-1] if get_args(kind) else None
    return [*kind.model_fields] if isinstance(kind, type) and issubclass(kind, BaseModel) else []


def _unknown_files(folder: Path, read: set[str]) -> list[Problem]:
    files = {path.relative_to(folder.parent).as_posix(): path for path in sorted(folder.rglob("*.y*ml"))}
    problems: list[Problem] = []
    for name, path in files.items():
        if name not in read and path != folder / openapi.PATH.name:
            siblings = [Path(other).stem for other in read if Path(other).parent == Path(name).parent]
            problems.append(Problem(name, 1, f"the generator does not read this file{closest(path.stem, siblings)}"))
    return problems
