"""A program that uses the invented resource. It is run, and checked by mypy."""

import asyncio
import datetime as dt
import decimal
import inspect
import json
import uuid
from typing import Any, assert_type

import httpx

from noko_client import CLEAR, AsyncNokoClient, AsyncPage, InvalidParameterError, NokoClient, Page, models, resources
from noko_client.inputs import ParcelItem
from noko_client.models import Label, Parcel, UserSummary

PARCEL = {
    "id": 1,
    "name": "Gear",
    "from": "2026-01-31",
    "price": 14.55,
    "size": 20,
    "created_at": "2026-01-09T08:33:29Z",
    "url": "https://api.nokotime.com/v2/parcels/1",
}
LABEL = uuid.UUID("2f1c6a54-8d0b-4c4e-9d52-6f5a0f0f8a11")
sent: list[tuple[str, object]] = []


def respond(request: httpx.Request) -> httpx.Response:
    path = request.url.raw_path.decode().removeprefix("/v2")
    sent.append((f"{request.method} {path}", json.loads(request.content) if request.content else None))
    if path.startswith("/carriers"):
        return httpx.Response(200, json={"id": str(LABEL), "parcel": {key: PARCEL[key] for key in ("id", "name", "url")}})
    if path.endswith("/merge"):
        return httpx.Response(202, json={"message": "soon"})
    if path.endswith("/ship"):
        return httpx.Response(204)
    return httpx.Response(201 if request.method == "POST" else 200, json=[PARCEL] if request.url.query else PARCEL)


def call(client: NokoClient) -> None:
    assert_type(client.parcels, resources.Parcels)
    page = client.parcels.list(customer_ids=[5, "6"], shipped=True, sizes=[10, 40], words=["red", "a,b"])
    assert_type(page, Page[Parcel])
    [parcel] = page
    assert_type(parcel.from_, dt.date)
    assert_type(parcel.price, decimal.Decimal | None)
    assert_type(parcel.customer, UserSummary | None)
    assert (parcel.from_, parcel.price, parcel.size) == (dt.date(2026, 1, 31), decimal.Decimal("14.55"), 20)
    assert parcel.created_at == dt.datetime(2026, 1, 9, 8, 33, 29, tzinfo=dt.UTC)

    item: ParcelItem = {"weight": decimal.Decimal("0.5"), "kind": 10}
    contents: list[ParcelItem] = [item, {"weight": 2, "origin": {"country": "Norway", "since": dt.date(2026, 1, 1)}}]
    new = client.parcels.create(name="Größe", from_="2026-02-01", contents=contents, color="#ff9898", insured="true")
    assert_type(new, Parcel)
    assert_type(client.parcels.edit(1, color=CLEAR), models.Parcel)
    client.parcels.ship(1)
    client.parcels.ship(1, notes=["Ring twice."])
    assert_type(client.parcels.merge(1, [2, 3]), Parcel | None)
    assert client.parcels.merge(1, "2,3") is None
    client.parcels.ship_many([1, 2])
    label = client.parcels.get_label("a/b", LABEL)
    assert_type(label, Label)
    assert label.id == str(LABEL)


async def call_async(client: AsyncNokoClient) -> None:
    assert_type(client.parcels, resources.AsyncParcels)
    assert_type(await client.parcels.list(sizes=[10]), AsyncPage[Parcel])
    assert [parcel.id async for parcel in client.parcels.list(sizes=[10])] == [1]
    assert_type(await client.parcels.edit(1, color=CLEAR, notify="a@b.test"), Parcel)
    assert_type(await client.parcels.merge(1, [2, 3]), Parcel | None)
    await client.parcels.ship(parcel_id="3")


def refuse(client: NokoClient) -> None:
    good: dict[str, Any] = {"name": "Gear", "from_": "2026-02-01", "contents": [{"weight": 1}]}
    wrong: dict[str, dict[str, Any]] = {
        "from_": {"from_": "2026-02-30"},
        "size": {"size": 30},
        "contents": {"contents": "abc"},
        "contents[0].weight": {"contents": [{"weight": "heavy"}]},
        "contents[0].wieght": {"contents": [{"weight": 1, "wieght": 2}]},
        "contents[1].origin.since": {
            "contents": [{"weight": 1}, {"weight": 1, "origin": {"country": "N", "since": 5}}]
        },
        "notify": {"notify": CLEAR},
    }
    for place, arguments in wrong.items():
        try:
            client.parcels.create(**{**good, **arguments})
        except InvalidParameterError as error:
            assert str(error).startswith(f"parcels.create(): {place} "), error
        else:
            raise AssertionError(f"{arguments} were accepted")
    for edit in ({}, {"color": None}):
        try:
            client.parcels.edit(1, **edit)
        except InvalidParameterError as error:
            assert "nothing to change" in str(error)
        else:
            raise AssertionError("an edit without a change was accepted")


def read_documentation() -> None:
    assert (models.Parcel.__doc__ or "").startswith("A parcel.")
    for resource in (resources.Parcels, resources.AsyncParcels):
        create, ship = inspect.getdoc(resource.create) or "", inspect.getdoc(resource.ship) or ""
        assert "from_: The day on which it is packed. A date, a datetime or a string `YYYY-MM-DD`." in create
        assert "size: The size in centimeters. One of `10`, `20`, `40`. Defaults to `10`." in create
        assert "An iterable of mappings, see `noko_client.inputs.ParcelItem`." in " ".join(create.split())
        assert "color: The color. A hexadecimal color, `#rrggbb`. `CLEAR` removes the value." in create
        assert ship.startswith("Ship a parcel.\n\nIt cannot be changed after that.\n")
        assert "`shipped` (the parcel is already on its way)" in ship
        assert "`PUT /parcels/{parcel_id}/ship`, https://developer.nokotime.com/v2/parcels/" in ship
        assert "`ship_parcel`" in ship


async def main() -> None:
    transport = httpx.MockTransport(respond)
    with NokoClient("token", http_client=httpx.Client(transport=transport), requests_per_second=None) as client:
        call(client)
        before = len(sent)
        refuse(client)
        assert len(sent) == before
    asynchronous = httpx.AsyncClient(transport=transport)
    async with AsyncNokoClient("token", http_client=asynchronous, requests_per_second=None) as async_client:
        await call_async(async_client)
    read_documentation()
    print(json.dumps(sent))


if __name__ == "__main__":
    asyncio.run(main())
