"""Mistakes that mypy has to find: one on each line after the blank one below."""
from noko_client import CLEAR, NokoClient
client = NokoClient("token")

client.parcel.list(szies=[10])
client.parcel.list(sizes=[30])
client.parcel.get([1])
client.parcel.create(name="Gear", from_="2026-02-01")
client.parcel.create("Gear", from_="2026-02-01", contents=[])
client.parcel.create(name="Gear", from_="2026-02-01", contents=[{"wieght": 1}])
client.parcel.edit(1, notify=CLEAR)
client.parcel.merge(1, [2]).name
client.parcel.get(1).customer.email
