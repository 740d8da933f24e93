"""What Noko refuses, with which status and code; nothing is changed then."""

from __future__ import annotations

import re
from typing import Final

import httpx
import pytest

from tests.sandbox.conftest import send, snapshot
from tests.sandbox.office import Office

#: The user of the token if it is not the owner of the account, the request, and how it is refused.
REFUSED: Final = r"""
    POST /users {}                                                      422 missing_field
    POST /users {"email": " "}                                          422 missing_field
    POST /users {"email": "NEW@example.com"}                            422 already_exists
    [boss] PUT /users/$boss {"first_name": "x"}                         400 authenticated_user
    PUT /users/$former {"first_name": "x"}                              400 deactivated
    PUT /users/$new/deactivate                                          400 deletable
    DELETE /users/$former                                               400 not_deletable
    [boss] DELETE /users/$owner                                         400 account_owner
    [boss] PUT /users/$owner/deactivate                                 400 account_owner
    [boss] DELETE /users/$boss                                          400 authenticated_user
    [boss] PUT /users/$boss/deactivate                                  400 authenticated_user
    PUT /users/$new/activate                                            400 not_deactivated
    PUT /users/$ann/give_access_to_projects {}                          422 missing_field
    PUT /users/$former/give_access_to_projects {"project_ids": [1]}     400 deactivated
    PUT /users/$former/revoke_access_to_projects {"project_ids": [1]}   400 deactivated
    PUT /users/$owner/give_access_to_projects {"project_ids": [1]}      400 authenticated_user
    PUT /users/$new/revoke_access_to_projects {"project_ids": [1]}      400 can_access_all_projects
    PUT /users/$new/revoke_access_to_all_projects                       400 can_access_all_projects
    POST /teams {"name": "R&D"}                                         422 missing_field
    POST /teams {"name": "R&D", "users": [1, 2, 3]}                     422 missing_field
    POST /teams {"name": null, "user_ids": []}                          422 missing_field
    PUT /teams/$team {"name": "\u3000"}                                 422 missing_field
    POST /teams/$team/add_users {"user_ids": null}                      422 missing_field
    PUT /projects/$old {"name": "x"}                                    400 archived_project
    PUT /projects/$old/merge {"project_id": $site}                      400 archived_project
    PUT /projects/$site/merge {"project_id": $old}                      400 archived_project
    PUT /projects/$site/merge {"project_id": 99}                        422 missing
    DELETE /projects/$old                                               400 archived_project
    DELETE /projects/$site                                              400 not_deletable
    PUT /projects/$unused/archive                                       400 deletable
    POST /entries {"date": "2026-03-02"}                                422 missing_field
    POST /entries {"date": "2026-03-02", "minutes": 5, "user_id": 99}   422 missing
    POST /entries {"date": "2026-03-02", "minutes": 5, "project_id": 9} 422 missing
    PUT /entries/$approved {"minutes": 5}                               400 approved_and_locked
    DELETE /entries/$approved                                           400 approved_and_locked
    DELETE /entries/$billed                                             400 invoiced
    DELETE /entries/$old_entry                                          400 archived_project
    PUT /entries/$approved/approved                                     400 already_approved
    PUT /entries/$old_entry/approved                                    400 archived_project
    PUT /entries/$old_entry/unapproved                                  400 archived_project
    PUT /entries/$billed/marked_as_invoiced {"date": "2026-03-02"}      400 already_invoiced
    PUT /expenses/$billed_expense {"date": "2026-03-02", "project_id": $site, "price": 1} 400 invoiced
    PUT /expenses/$old_expense {"date": "2026-03-02", "project_id": $site, "price": 1} 400 archived_project
    DELETE /expenses/$billed_expense                                    400 invoiced
    DELETE /expenses/$old_expense                                       400 archived_project
    PUT /invoices/$paid {"reference": "x"}                              400 paid
    PUT /invoices/$locked {"reference": "x"}                            400 locked
    PUT /invoices/$paid/add_entries {"entry_ids": [$entry]}             400 paid
    PUT /invoices/$locked/remove_all_entries                            400 locked
    PUT /invoices/$paid/add_taxes {"taxes": [{"percentage": 5}]}        400 paid
    PUT /invoices/$unpaid {"rate_calculation": {"calculation_method": "flat_rate"}} 422 missing_field
    PUT /invoices/$unpaid {"rate_calculation": {"calculation_method": "custom_hourly_rates"}} 422 missing_field
    PUT /invoices/$unpaid {"customization": {"locale": "xx"}}           422 locale_not_available
    DELETE /invoices/$paid                                              400 paid
    DELETE /invoices/$locked                                            400 locked
    PUT /tags/$design/merge {"tag_id": 99}                              422 missing
    PUT /tags/$locked_tag {"name": "x"}                                        400 locked
    PUT /tags/$design/merge {"tag_id": $locked_tag}                            400 locked
    DELETE /tags/$locked_tag                                                   400 locked
    [ann] GET /invoices                                                 403 insufficent_permissions
    [ann] GET /webhooks                                                 403 insufficent_permissions
    [ann] POST /projects {"name": "x"}                                  403 insufficent_permissions
    [ann] PUT /projects/archive {"project_ids": [1]}                    403 insufficent_permissions
    [ann] PUT /users/$ann {"first_name": "x"}                           403 insufficent_permissions
    [ann] POST /tags {"names": ["x"]}                                   403 insufficent_permissions
    [ann] PUT /entries/$entry/approved                                  403 insufficent_permissions
    [ann] DELETE /entries/$entry                                        403 insufficent_permissions
    [ann] POST /entries {"date": "2026-03-02", "minutes": 5, "user_id": 1001} 403 insufficent_permissions
    [ann] POST /entries {"date": "2026-03-02", "minutes": 5, "project_name": "New"} 403 cannot_create_projects
    [ann] POST /entries {"date": "2026-03-02", "minutes": 5, "description": "#new"} 403 cannot_create_tags
    [ann] POST /entries {"date": "2026-03-02", "minutes": 5, "project_id": $shop} 422 missing
"""
#: What a contractor may do with a project that they have access to.
ALLOWED: Final = """
    GET /account
    GET /projects/$site
    GET /teams
    PUT /projects/$site/timer/start
    POST /entries {"date": "2026-03-02", "minutes": 5, "project_id": $site, "description": "#design"}
"""


def lines(text: str) -> list[str]:
    return [re.sub(" +", " ", line.strip()) for line in text.strip().splitlines()]


@pytest.mark.parametrize("line", lines(REFUSED), ids=lambda line: line[:60])
def test_what_is_refused(line: str, office: Office, api: httpx.Client) -> None:
    request, status, code = line.rsplit(maxsplit=2)
    user = re.match(r"\[(\w+)\] ", request)
    if user:
        office.account.authenticated = getattr(office, user[1])
        office.account.give_access(office.ann, [office.site])
        request = request[user.end() :]
    before = snapshot(office.account)
    response = send(api, office, request)
    assert (response.status_code, response.json()["errors"][0]["code"]) == (int(status), code)
    assert response.json()["message"]
    assert snapshot(office.account) == before


@pytest.mark.parametrize("line", lines(ALLOWED), ids=lambda line: line[:40])
def test_what_a_contractor_may_do(line: str, office: Office, api: httpx.Client) -> None:
    office.account.give_access(office.ann, [office.site])
    office.account.authenticated = office.ann
    assert send(api, office, line).status_code in (200, 201)


def test_a_contractor_sees_their_projects_and_what_is_on_them(office: Office, api: httpx.Client) -> None:
    own = office.account.add_entry(office.ann, office.shop, minutes=5)
    office.account.give_access(office.ann, [office.site])
    office.account.authenticated = office.ann
    assert [project["name"] for project in api.get("/projects").json()] == ["Site"]
    assert api.get(f"/projects/{office.shop.id}").status_code == 404
    seen = {entry["id"] for entry in api.get("/entries").json()}
    assert (own.id in seen, office.entry.id in seen, office.old_entry.id in seen) == (True, True, False)
    assert api.get(f"/entries/{office.old_entry.id}").status_code == 404


def test_limits_of_the_plan(office: Office, api: httpx.Client) -> None:
    office.account.user_limit, office.account.project_limit = 5, 5
    assert api.post("/users", json={"email": "a@example.com"}).status_code == 201  # deactivated ones do not count
    assert api.post("/projects", json={"name": "Fifth"}).json()["billing_increment"] == 15
    by_name = {"date": "2026-03-02", "minutes": 5, "project_name": "Sixth"}
    for response, code in (
        (api.post("/users", json={"email": "b@example.com"}), "reached_user_limit"),
        (api.put(f"/users/{office.former.id}/activate"), "reached_user_limit"),
        (api.post("/projects", json={"name": "Sixth"}), "reached_project_limit"),
        (api.post("/entries", json=by_name), "reached_project_limit"),
    ):
        assert (response.status_code, response.json()["errors"][0]["code"]) == (422, code)


def test_an_account_without_invoicing_says_so(office: Office, api: httpx.Client) -> None:
    office.account.details.invoicing_enabled = False
    response = api.get("/invoices")
    assert (response.status_code, response.json()) == (403, {"message": "Account does not include this feature"})
