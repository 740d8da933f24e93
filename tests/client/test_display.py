"""What people see of results: in an interpreter, in a notebook."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from noko_client import AsyncNokoClient, NokoClient, models
from noko_client._core.json_types import is_array
from noko_client._core.model import Model
from noko_client.models import CreatedWebhook, Entry, Expense, InvoiceHourlyRate, User
from noko_client.sandbox import Account, Sandbox
from noko_client.testing import make
from tests.support.models import parse
from tests.support.openapi import SPEC
from tests.support.runner import TOKEN

MODELS: list[type[Model]] = [getattr(models, name) for name in SPEC.models]


class Cells(HTMLParser):
    """The cells of a table by their tags, as a browser shows them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.texts: dict[str, list[str]] = {"th": [], "td": [], "caption": []}
        self._open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)
        if tag in self.texts:
            self._open = tag
            self.texts[tag].append("")

    def handle_data(self, data: str) -> None:
        self.texts[self._open][-1] += data


@pytest.mark.parametrize(
    ("model", "shown"),
    [
        (
            make(User),
            "User(id=5538, email='john.test@test.com', first_name='John', last_name='Test', state='active', "
            "role='leader')",
        ),
        (
            make(Entry, description="é\n" * 50),
            "Entry(id=1711626, date=2012-01-09, minutes=60, description='" + r"é\n" * 29 + "é…')",
        ),
        (make(Expense, description=None), "Expense(id=2233, price=14.55, date=2010-06-09)"),
        (
            make(InvoiceHourlyRate),
            "InvoiceHourlyRate(user='john.test@test.com', hourly_rate=15.25, rate=30.5, "
            "hourly_rate_with_currency='$30.50')",
        ),
    ],
)
def test_the_repr_of_a_model(model: Model, shown: str) -> None:
    assert repr(model) == shown


@pytest.mark.filterwarnings("ignore::noko_client.UnexpectedDataWarning")
def test_the_repr_of_a_model_that_differs_from_the_documentation_is_short() -> None:
    assert len(repr(parse("User", {"id": "x" * 500, "email": [["a"] * 500], "unknown": "x" * 500}))) < 200


@pytest.mark.parametrize("model", MODELS)
def test_no_model_shows_urls_or_secrets(model: type[Model]) -> None:
    example = make(model)
    html = example._repr_html_()
    for text in (repr(example), str(example), html):
        assert "http" not in text.replace("http://dabestnokoapp.com", "")
        assert "abcd-1234-secret-value" not in text
    assert set(Cells(html).texts["th"]) <= model.model_fields.keys()


def test_a_page_in_a_notebook(sandbox: Sandbox, account: Account) -> None:
    user = account.add_user("<script>@example.com", first_name="A & B")
    project = account.add_project("</table><b>")
    for _ in range(60):
        account.add_entry(user, project, minutes=30, description="tests #one #two")
    with NokoClient(TOKEN, base_url=sandbox.url, requests_per_second=None) as client:
        table = Cells(client.entries.list(per_page=59)._repr_html_())
        nothing = Cells(client.tags.list(name="nothing")._repr_html_())
    assert table.tags == {"table", "caption", "thead", "tbody", "tr", "th", "td", "span"}
    assert table.texts["caption"] == ["Page of 59 items, more pages follow; the first 50 are shown"]
    columns = "id date user billable minutes description project tags created_at updated_at".split()
    assert table.texts["th"] == columns
    assert len(table.texts["td"]) == 50 * len(columns)
    assert table.texts["td"][2:8] == [
        "<script>@example.com",
        "True",
        "30",
        "tests #one #two",
        "</table><b>",
        "one, two",
    ]
    assert nothing.texts == {"th": [], "td": [], "caption": ["Page of 0 items, the last page"]}


async def test_a_resource_lists_its_methods() -> None:
    async with AsyncNokoClient("access-token") as asynchronous:
        with NokoClient("access-token") as client:
            for name, resource in SPEC.resources.items():
                methods = ", ".join(f"{method}()" for method in resource.operations)
                assert repr(getattr(client, name)).endswith(f": {methods}>")
                assert repr(getattr(asynchronous, name)).endswith(f": {methods}>")


def test_the_items_of_a_list_are_short() -> None:
    entries = parse("Entry", [make(Entry).model_dump(mode="json", by_alias=True)])
    assert is_array(entries)
    assert repr(entries) == "[Entry(id=1711626, date=2012-01-09, minutes=60, description='noko')]"
    assert "secret" not in repr(make(CreatedWebhook))
