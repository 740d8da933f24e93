"""The spec is the whole Noko API: all operations, with their requests, parameters and results."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from codegen.load import load
from tests.codegen.support import REPOSITORY

SPEC = load(REPOSITORY / "spec")
#: One line for each: name | request | parameters, those that may be left out with a question mark | result and status.
OPERATIONS = {
    line.partition(" | ")[0]: line
    for line in (Path(__file__).parents[1] / "documents/operations.txt").read_text(encoding="utf-8").splitlines()
}


def described(name: str) -> str:
    """Write an operation of the spec as the document does, without what it explains in parentheses."""
    _, _, operation = SPEC.operations[name]
    body = [f"{key}{'' if each.is_required or each.default else '?'}" for key, each in SPEC.body_of(operation).items()]
    parameters = [*([operation.filters] if operation.filters else []), *operation.query, *body]
    return f"{name} | {operation.request} | {' '.join(sorted(parameters)) or '-'} | {operation.returns}"


def documented(name: str) -> str:
    _, request, parameters, result = OPERATIONS[name].split(" | ")
    words = re.sub(r"\([^)]*\)", "", parameters).split()
    if name == "invoices.list":  # the document lists the filters one by one
        assert words == [*SPEC.parameter_sets["invoice_filters"]]
        words = ["invoice_filters"]
    status = re.search(r" (\d+)$", result)
    # Noko documents the same response for a retry and a ping.
    expected = int(status[1]) if status else 202 if name == "webhooks.retry" else 204 if result == "nothing" else 200
    assert SPEC.operations[name][2].success == expected
    return f"{name} | {request} | {' '.join(sorted(words)) or '-'} | {re.sub(r' [0-9]+$', '', result)}"


def test_the_spec_has_all_operations_and_no_others() -> None:
    assert len(OPERATIONS) == 122
    assert sorted(SPEC.operations) == sorted(OPERATIONS)


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_is_as_documented(name: str) -> None:
    assert described(name) == documented(name)


def test_every_field_has_an_example_or_a_model() -> None:
    without = [
        f"{name}.{key}"
        for name, model in SPEC.models.items()
        for key, field in model.fields.items()
        if field.example is None and field.item_type not in SPEC.models
    ]
    assert without == []


def test_a_url_of_the_api_in_an_example_has_the_id_of_the_example() -> None:
    for name, model in SPEC.models.items():
        fields = SPEC.fields_of(model)
        for key, field in fields.items():
            if isinstance(field.example, str) and field.example.startswith(SPEC.service.base_url) and "id" in fields:
                owner = fields["project"].type if name == "Timer" else name
                ids = [str(part) for part in field.example.split("/") if part.isdecimal()]
                expected = SPEC.fields_of(SPEC.models[owner])["id"].example
                assert ids in ([str(expected)], []), (name, key)
