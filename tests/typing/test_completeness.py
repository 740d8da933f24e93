"""The completeness of the types in the installed package."""

from __future__ import annotations

import importlib
import os
import sys
import typing
from collections.abc import Iterator
from inspect import getmembers, isclass, isfunction, signature
from pathlib import Path

import pytest
from pydantic import BaseModel, Field

import noko_client
from noko_client import errors, models, resources, sandbox
from tests.support.process import python

ROOT = Path(__file__).parents[2]


class _Symbol(BaseModel):
    name: str
    is_exported: bool = Field(alias="isExported")
    is_known: bool = Field(alias="isTypeKnown")


class _Completeness(BaseModel):
    root: Path = Field(alias="moduleRootDirectory")
    score: float = Field(alias="completenessScore")
    symbols: list[_Symbol]


class _Report(BaseModel):
    completeness: _Completeness = Field(alias="typeCompleteness")


def test_all_types_are_complete(tmp_path: Path) -> None:
    # pyright runs the first Python of the PATH to find packages; PYTHONPATH puts the repository first.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    command = ["--verifytypes", "noko_client", "--ignoreexternal", "--outputjson"]
    run = python("-m", "pyright", *command, folder=tmp_path, PATH=path, PYTHONPATH=str(ROOT))
    found = _Report.model_validate_json(run.output).completeness
    assert found.root.resolve() == ROOT / "noko_client"
    assert len(found.symbols) > 800
    assert [symbol.name for symbol in found.symbols if not symbol.is_known] == []
    assert found.score == 1.0


def public_classes() -> Iterator[type]:
    seen: set[type] = set()
    for module in (noko_client, errors, models, resources, sandbox):
        for name in module.__all__:
            found = getattr(module, name)
            if isclass(found) and found not in seen:
                seen.add(found)
                yield found


def annotations_of(kind: type) -> Iterator[tuple[str, object]]:
    """The annotations of a class's own attributes, methods and properties."""
    for name, written in vars(kind).get("__annotations__", {}).items():
        if not name.startswith("_"):
            yield name, written
    for name, member in getmembers(kind):
        function = member.fget if isinstance(member, property) else member
        is_ours = isfunction(function) and function.__module__.startswith("noko_client")
        if isfunction(function) and is_ours and (not name.startswith("_") or name == "__init__"):
            described = signature(function)
            yield name, described.return_annotation
            for parameter in [*described.parameters.values()][1:]:
                yield f"{name}({parameter.name})", parameter.annotation


def contains_any(annotation: object) -> bool:
    """Whether an annotation contains `Any`, at any depth."""
    if isinstance(annotation, str):
        return "Any" in annotation.replace("[", " ").replace("]", " ").replace(",", " ").replace(".", " ").split()
    return annotation is typing.Any or any(contains_any(each) for each in typing.get_args(annotation))


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.__name__) for kind in public_classes()])
def test_no_public_signature_contains_any(kind: type) -> None:
    found = dict(annotations_of(kind))
    assert [name for name, annotation in found.items() if contains_any(annotation)] == []


def test_aliases_in_public_signatures_contain_no_any() -> None:
    for module, name in (("noko_client._core.raw_request", "QueryParams"), ("noko_client.sandbox.faults", "Body")):
        assert not contains_any(getattr(importlib.import_module(module), name))
