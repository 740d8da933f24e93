"""`to_records`: the columns of a table, the same for all models of a class."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import cast

import pytest

from noko_client import AsyncNokoClient, InvalidParameterError, NokoClient, models, to_records
from noko_client._core.json_types import is_array
from noko_client._core.model import Model
from noko_client.models import Entry, Expense, InvoiceHourlyRate, ProjectSummary, User
from noko_client.sandbox import Account, Sandbox
from noko_client.testing import make
from tests.support.models import parse
from tests.support.openapi import SPEC
from tests.support.runner import TOKEN

PLAIN = (str, int, float, Decimal, dt.date, type(None))


def test_an_entry() -> None:
    entry = make(
        Entry, date="2026-01-05", tags=[{"name": "a"}, {"name": "b"}], project=None, invoice={"reference": "X1"}
    )
    [record] = to_records([entry])
    people = ["id", "email", "first_name", "last_name"]
    assert [*record] == [
        *("id", "date", *(f"user.{each}" for each in people), "billable", "minutes", "description"),
        *("project.id", "project.name", "tags", "invoiced_at"),
        *(f"invoice.{each}" for each in ("id", "reference", "invoice_date", "state", "total_amount")),
        *("import.id", "approved_at", *(f"approved_by.{each}" for each in people), "created_at", "updated_at"),
    ]
    assert (record["date"], record["user.email"]) == (dt.date(2026, 1, 5), "john.test@test.com")
    assert (record["tags"], record["project.name"]) == (["a", "b"], None)
    assert (record["invoice.reference"], record["invoice.total_amount"]) == ("X1", Decimal("189.33"))


@pytest.mark.parametrize("name", SPEC.models)
def test_the_columns_of_each_model(name: str) -> None:
    model: type[Model] = getattr(models, name)
    full, nothing = to_records([make(model), model.model_construct()])
    assert [*full] == [*nothing]
    assert all(value is None for value in nothing.values())
    assert not [column for column in full if column.endswith("url") or "secret" in column]
    for value in full.values():
        assert all(isinstance(each, PLAIN) for each in (value if is_array(value) else [value]))
        assert value != [None]


@pytest.mark.filterwarnings("ignore::noko_client.UnexpectedDataWarning")
def test_values_that_differ_from_the_documentation() -> None:
    rate = make(InvoiceHourlyRate, user={"id": 4})
    number = InvoiceHourlyRate.model_validate({**dict(rate), "user": 5538})
    assert [record["user.id"] for record in to_records([rate, number])] == [4, 5538]
    [entry] = to_records([cast("Model", parse("Entry", {"project": "x", "tags": [{"name": "a"}, 3], "user": {}}))])
    assert (entry["project.id"], entry["tags"], entry["user.email"]) == ("x", ["a", 3], None)


def test_all_pages(sandbox: Sandbox, account: Account) -> None:
    for number in range(4):
        account.add_user(f"user{number}@example.com")
    with NokoClient(TOKEN, base_url=sandbox.url, requests_per_second=None) as client:
        assert [record["id"] for record in to_records(client.users.list(per_page=2))] == [*account.users]


def test_models_of_several_classes_and_of_a_subclass() -> None:
    class Cost(Expense):
        pass

    user, cost, expense = to_records(iter([make(User), make(Cost), make(Expense)]))
    assert "email" in user
    assert cost == expense
    assert to_records([]) == []


async def test_refused(sandbox: Sandbox) -> None:
    async with AsyncNokoClient(TOKEN, base_url=sandbox.url) as client:
        page = await client.users.list()
    for items, message in (
        (page, "items must be an iterable of models, not AsyncPage; pass await client.….list(…).all()"),
        (make(ProjectSummary), "items must be an iterable of models, not ProjectSummary; pass a list of it"),
        (3, "items must be an iterable of models, not int: 3"),
        ([make(User), {"id": 3}], "items[1] must be a model, not dict"),
        ("ab", "items[0] must be a model, not str: 'a'"),
    ):
        with pytest.raises(InvalidParameterError, match=rf"^to_records\(\): {re.escape(message)}$"):
            to_records(cast("Iterable[Model]", items))
