"""What Noko does with projects, tags, entries, expenses, timers and webhooks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import httpx
import pytest

from tests.sandbox.conftest import assert_empty
from tests.sandbox.office import NOW, Office

# Projects


def test_merging_moves_what_is_on_a_project_and_deletes_it(office: Office, api: httpx.Client) -> None:
    office.account.give_access(office.ann, [office.site])
    assert_empty(api.put(f"/projects/{office.shop.id}/merge", json={"project_id": office.site.id}))
    assert api.get(f"/projects/{office.site.id}").status_code == 404
    assert (office.shop.entries, office.shop.expenses) == (4, 2)
    assert {invoice.reference for invoice in office.shop.invoices} == {"A1", "A2"}
    assert office.account.access[office.ann.id] >= {office.shop.id}


def test_several_projects_are_archived_and_deleted_and_others_ignored(office: Office, api: httpx.Client) -> None:
    ids = [office.site.id, office.unused.id, 99]
    assert_empty(api.put("/projects/archive", json={"project_ids": ids}))
    assert (office.site.enabled, office.unused.enabled) == (False, True)
    assert_empty(api.put("/projects/unarchive", json={"project_ids": ids}))
    assert office.site.enabled
    assert_empty(api.put("/projects/delete", json={"project_ids": ids}))
    assert (office.site.id in office.account.projects, office.unused.id in office.account.projects) == (True, False)


def test_a_project_counts_its_minutes(office: Office, api: httpx.Client) -> None:
    office.account.add_entry(office.ann, office.site, minutes=10, billable=False)
    project = api.get(f"/projects/{office.site.id}").json()
    counted = {"minutes": 190, "billable_minutes": 180, "unbillable_minutes": 10, "invoiced_minutes": 120}
    assert project.items() >= counted.items()
    assert [user["first_name"] for user in project["participants"]] == ["Ann", "Olivia"]


def test_a_project_is_in_one_group_at_most(office: Office, api: httpx.Client) -> None:
    ids = [office.site.id, office.shop.id, 99]
    group = api.post("/project_groups", json={"name": "New", "project_ids": ids}).json()
    assert [project["name"] for project in group["projects"]] == ["Site", "Shop"]
    assert office.group.projects == ()
    add = api.post(f"/project_groups/{office.group.id}/add_projects", json={"project_ids": [*ids, office.unused.id]})
    assert [project["name"] for project in add.json()] == ["Unused"]
    assert_empty(api.put(f"/project_groups/{group['id']}/remove_projects", json={"project_ids": [office.site.id]}))
    assert [entry["project"]["name"] for entry in api.get(group["entries_url"]).json()] == []
    assert [project["name"] for project in api.get(group["projects_url"]).json()] == ["Shop"]
    assert_empty(api.put(f"/project_groups/{group['id']}/remove_all_projects"))
    assert_empty(api.delete(f"/project_groups/{office.group.id}"))
    assert (office.shop.group, office.unused.group) == (None, None)


# Tags


def test_tags_are_created_once_and_a_star_makes_them_unbillable(office: Office, api: httpx.Client) -> None:
    response = api.post("/tags", json={"names": ["design", "Overhead*", "overhead", "new", " "]})
    assert response.status_code == 201
    assert [(tag["name"], tag["billable"]) for tag in response.json()] == [("Overhead", False), ("new", True)]


def test_renaming_and_deleting_a_tag_rewrites_descriptions(office: Office, api: httpx.Client) -> None:
    api.put(f"/tags/{office.design.id}", json={"name": "drawing*"})
    assert (office.entry.description, office.design.billable) == ("sketches #drawing", False)
    assert_empty(api.delete(f"/tags/{office.design.id}"))
    assert (office.entry.description, office.entry.tags) == ("sketches drawing", ())


def test_merging_tags_moves_entries(office: Office, api: httpx.Client) -> None:
    art = office.account.add_tag("art")
    assert_empty(api.put(f"/tags/{art.id}/merge", json={"tag_id": office.design.id}))
    assert (office.entry.description, office.entry.tags) == ("sketches #art", (art,))
    assert office.design.id not in office.account.tags


def test_several_tags_are_deleted_and_locked_ones_ignored(office: Office, api: httpx.Client) -> None:
    assert_empty(api.put("/tags/delete", json={"tag_ids": [office.design.id, office.locked_tag.id]}))
    assert [tag.name for tag in office.account.tags.values()] == ["drafts", "locked"]


# Entries


def test_an_entry_is_rounded_up_and_finds_its_tags(office: Office, api: httpx.Client) -> None:
    body = {"date": "2026-03-02", "minutes": 31, "project_id": office.site.id, "description": "a #Design #admin*"}
    response = api.post("/entries", json=body)
    entry = response.json()
    assert (response.status_code, entry["minutes"], entry["billable"]) == (201, 45, False)
    assert [tag["name"] for tag in entry["tags"]] == ["design", "admin"]
    assert (entry["user"]["id"], response.headers["location"]) == (office.owner.id, entry["url"])
    edited = api.put(f"/entries/{entry['id']}", json={"description": "b", "minutes": 1}).json()
    assert (edited["minutes"], edited["billable"], edited["tags"]) == (15, True, [])


def test_an_edit_without_minutes_sets_them_to_0_as_documented(office: Office, api: httpx.Client) -> None:
    assert api.put(f"/entries/{office.entry.id}", json={"description": "x"}).json()["minutes"] == 0


def test_a_project_name_finds_or_creates_a_project(office: Office, api: httpx.Client) -> None:
    body: dict[str, object] = {"date": "2026-03-02", "minutes": 5, "project_name": "SITE"}
    assert api.post("/entries", json=body).json()["project"]["id"] == office.site.id
    made = api.post("/entries", json={**body, "project_name": "Brand new"}).json()["project"]
    assert made["name"] == office.account.projects[made["id"]].name == "Brand new"
    both = {**body, "project_id": office.shop.id, "project_name": "Not this"}
    assert api.post("/entries", json=both).json()["project"]["name"] == "Shop"
    assert api.post("/entries", json={"date": "2026-03-02", "minutes": 5}).json()["project"] is None


def test_entries_are_approved_and_unapproved(office: Office, api: httpx.Client) -> None:
    assert_empty(api.put(f"/entries/{office.entry.id}/approved"))
    assert (office.entry.approved_at, office.entry.approved_by) == (NOW, office.owner)
    assert_empty(api.put(f"/entries/{office.entry.id}/unapproved"))
    ids = [office.entry.id, office.approved.id, office.old_entry.id, 99]
    body = {"entry_ids": ids, "approved_at": "2026-02-01T10:00:00Z"}
    before = office.approved.approved_at
    assert_empty(api.put("/entries/approved", json=body))
    assert office.entry.approved_at == datetime(2026, 2, 1, 10, tzinfo=UTC)
    assert (office.approved.approved_at, office.old_entry.approved_at) == (before, None)
    assert_empty(api.put("/entries/unapproved", json={"entry_ids": ids}))
    assert [office.entry.approved_at, office.approved.approved_by] == [None, None]


def test_entries_are_marked_as_invoiced_outside_of_noko(office: Office, api: httpx.Client) -> None:
    assert_empty(api.put(f"/entries/{office.entry.id}/marked_as_invoiced", json={"date": "2026-02-01"}))
    ids = [office.entry.id, office.billed.id]
    before = office.billed.invoiced_at
    assert_empty(api.put("/entries/marked_as_invoiced", json={"entry_ids": ids, "date": "2026-02-03"}))
    assert (office.entry.invoiced_at, office.entry.invoice) == (datetime(2026, 2, 3, tzinfo=UTC), None)
    assert office.billed.invoiced_at == before
    invoiced = api.get("/entries", params={"invoiced": "true"}).json()
    assert {entry["id"] for entry in invoiced} == {office.entry.id, office.billed.id, office.billed_paid.id}


# Expenses


def test_an_expense_is_taxed_and_of_the_current_user_unless_the_request_says_otherwise(
    office: Office, api: httpx.Client
) -> None:
    body: dict[str, object] = {"date": "2026-03-02", "project_id": office.site.id, "price": -2.5}
    made = api.post("/expenses", json={**body, "taxable": False, "user_id": office.ann.id}).json()
    assert (made["price"], made["taxable"], made["user"]["id"]) == (-2.5, False, office.ann.id)
    edited = api.put(f"/expenses/{made['id']}", json=body).json()
    assert (edited["taxable"], edited["user"]["id"]) == (True, office.owner.id)
    assert_empty(api.delete(f"/expenses/{made['id']}"))


# Timers


def test_one_timer_runs_at_a_time_and_is_logged_rounded_up(office: Office, api: httpx.Client) -> None:
    site, shop = f"/projects/{office.site.id}/timer", f"/projects/{office.shop.id}/timer"
    assert api.get(site).status_code == 404
    started = api.put(f"{site}/start", json={"description": "a #design", "entry_date": "2026-03-01"}).json()
    assert started.items() >= {"state": "running", "seconds": 0, "date": "2026-03-01"}.items()
    assert started["url"].endswith(site)
    office.clock.now += timedelta(minutes=20, seconds=5)
    assert api.put(f"{shop}/start").json()["state"] == "running"
    office.clock.now += timedelta(minutes=1)
    timers = api.get("/timers").json()
    first, second = ((each["project"]["name"], each["state"], each["formatted_time"]) for each in timers)
    assert (first, second) == (("Shop", "running", "00:01:00"), ("Site", "paused", "00:20:05"))
    # The day of a timer that was started before stays.
    assert api.put(f"{site}/start", json={"entry_date": "2026-01-01"}).json()["date"] == "2026-03-01"
    assert api.put(f"{site}/add_or_subtract_time", json={"minutes": 10, "seconds": 30}).json()["seconds"] == 1835
    assert api.put(f"{site}/pause").json()["state"] == "paused"
    assert_empty(api.put(f"{site}/log"))
    [entry] = [each for each in office.account.entries.values() if each.date == date(2026, 3, 1)]
    assert (entry.minutes, entry.description, [tag.name for tag in entry.tags]) == (45, "a #design", ["design"])
    assert api.get(site).status_code == 404
    assert_empty(api.delete(shop))
    for method, path in (("DELETE", shop), ("PUT", f"{shop}/pause"), ("PUT", f"{shop}/log")):
        assert api.request(method, path).status_code == 404


def test_logging_takes_what_the_request_says(office: Office, api: httpx.Client) -> None:
    path = f"/projects/{office.site.id}/timer"
    assert api.put(path, json={"description": "edited first"}).json()["state"] == "pending"
    assert api.get(path).status_code == 404
    api.put(f"{path}/start")
    api.put(f"{path}/add_or_subtract_time", json={"minutes": -5})
    body = {"entry_date": "2026-02-05", "minutes": 16, "description": "b"}
    assert_empty(api.put(f"{path}/log", json=body))
    [entry] = [each for each in office.account.entries.values() if each.date == date(2026, 2, 5)]
    assert (entry.minutes, entry.description) == (30, "b")


# Webhooks and broadcast receivers


@pytest.mark.parametrize(
    ("resource", "field", "values"),
    [("webhooks", "events", ["entry.created", "tag.deleted"]), ("broadcast_receivers", "subjects", ["timer", "*"])],
)
def test_a_secret_is_shown_when_it_is_made(resource: str, field: str, values: list[str], api: httpx.Client) -> None:
    body = {"name": "Hook", "payload_uri": "https://example.com/x", field: values[:1]}
    made = api.post(f"/{resource}", json=body).json()
    path = f"/{resource}/{made['id']}"
    assert made["secret"]
    assert "secret" not in api.get(path).json()
    rerolled = api.put(f"{path}/reroll_secret").json()
    assert rerolled["secret"] not in ("", made["secret"])
    assert api.put(f"{path}/add_{field}", json={field: values}).json()[field] == values
    assert api.put(f"{path}/remove_{field}", json={field: values[:1]}).json()[field] == values[1:]
    assert_empty(api.put(f"{path}/disable"))
    assert [each["id"] for each in api.get(f"/{resource}?state=disabled").json()] == [made["id"]]
    assert_empty(api.put(f"{path}/enable"))
