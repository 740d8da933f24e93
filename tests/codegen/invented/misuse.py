"""Mistakes that mypy has to find: one on each line after the blank one below."""
from noko_client import CLEAR, NokoClient
client = NokoClient("token")

client.parcels.list(szies=[10])
client.parcels.list(sizes=[30])
client.parcels.get([1])
client.parcels.create(name="Gear", from_="2026-02-01")
client.parcels.create("Gear", from_="2026-02-01", contents=[])
client.parcels.create(name="Gear", from_="2026-02-01", contents=[{"wieght": 1}])
client.parcels.edit(1, notify=CLEAR)
client.parcels.merge(1, [2]).name
client.parcels.get(1).customer.email
