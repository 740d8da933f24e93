"""The JSON that Noko makes of its records."""

from __future__ import annotations

from datetime import UTC, datetime

from noko_client.sandbox.account import Account
from noko_client.sandbox.records import Entry, Expense, Invoice, Project, Tag, Team, User

Shape = dict[str, object]
Record = User | Team | Entry | Expense


class Shaper:
    """Writes the records of an account as JSON, with links that begin with ``base``."""

    def __init__(self, account: Account, base: str) -> None:
        self._account = account
        self._base = base

    def shape(self, record: Record) -> Shape:
        """Write a record in full."""
        if isinstance(record, User):
            return self._user(record)
        if isinstance(record, Team):
            return self._team(record)
        return self._entry(record) if isinstance(record, Entry) else self._expense(record)

    def _user(self, user: User) -> Shape:
        summary = self._user_summary(user)
        url = summary["url"]
        return {
            **summary,
            "state": user.state,
            "role": user.role,
            "teams": [self._team_summary(team) for team in self._account.teams_of(user)],
            "entries": len(self._account.entries.get(user.id, ())),
            "entries_url": f"{url}/entries",
            "expenses": len(self._account.expenses.get(user.id, ())),
            "expenses_url": f"{url}/expenses",
            "give_access_to_project_url": f"{url}/give_access_to_projects",
            "revoke_access_to_project_url": f"{url}/revoke_access_to_projects",
            "revoke_access_to_all_projects_url": f"{url}/revoke_access_to_all_projects",
            "activate_url": f"{url}/activate",
            "deactivate_url": f"{url}/deactivate",
            "created_at": _timestamp(user.created_at),
            "updated_at": _timestamp(user.updated_at),
        }

    def _user_summary(self, user: User) -> Shape:
        return {
            "id": user.id,
            "email": user.email,
            "first_name": user.first_name,
            "last_name": user.last_name,
            "profile_image_url": f"{self._base}/images/avatars/{user.id}.jpg",
            "url": f"{self._base}/users/{user.id}",
        }

    def _team(self, team: Team) -> Shape:
        summary = self._team_summary(team)
        url = summary["url"]
        return {
            **summary,
            "users": [self._user_summary(user) for user in self._account.users_in(team)],
            "entries_url": f"{url}/entries/",
            "users_url": f"{url}/users/",
            "created_at": _timestamp(team.created_at),
            "updated_at": _timestamp(team.updated_at),
            "add_users_url": f"{url}/add_users",
            "remove_users_url": f"{url}/remove_users",
            "remove_all_users_url": f"{url}/remove_all_users",
        }

    def _team_summary(self, team: Team) -> Shape:
        return {"id": team.id, "name": team.name, "url": f"{self._base}/teams/{team.id}"}

    def _entry(self, entry: Entry) -> Shape:
        url = f"{self._base}/entries/{entry.id}"
        imported = None
        if entry.import_id is not None:
            imported = {"id": entry.import_id, "url": f"{self._base}/imports/{entry.import_id}"}
        return {
            "id": entry.id,
            "date": entry.date.isoformat(),
            "user": self._user_summary(entry.user),
            "billable": entry.billable,
            "minutes": entry.minutes,
            "description": entry.description,
            "project": self._project(entry.project),
            "tags": [self._tag(tag) for tag in entry.tags],
            "source_url": entry.source_url,
            "invoiced_at": _timestamp(entry.invoiced_at),
            "invoice": self._invoice(entry.invoice),
            "import": imported,
            "approved_at": _timestamp(entry.approved_at),
            "approved_by": self._user_summary(entry.approved_by) if entry.approved_by else None,
            "url": url,
            "invoiced_outside_of_noko_url": f"{url}/marked_as_invoiced",
            "approved_url": f"{url}/approved",
            "unapproved_url": f"{url}/unapproved",
            "created_at": _timestamp(entry.created_at),
            "updated_at": _timestamp(entry.updated_at),
        }

    def _expense(self, expense: Expense) -> Shape:
        return {
            "id": expense.id,
            "price": float(expense.price),
            "description": expense.description,
            "taxable": expense.taxable,
            "date": expense.date.isoformat(),
            "project": self._project(expense.project),
            "invoice": self._invoice(expense.invoice),
            "user": self._user_summary(expense.user),
            "url": f"{self._base}/expense/{expense.id}",
            "created_at": _timestamp(expense.created_at),
            "updated_at": _timestamp(expense.updated_at),
        }

    def _project(self, project: Project) -> Shape:
        return {
            "id": project.id,
            "name": project.name,
            "billing_increment": project.billing_increment,
            "enabled": project.enabled,
            "billable": project.billable,
            "color": project.color,
            "url": f"{self._base}/projects/{project.id}",
        }

    def _tag(self, tag: Tag) -> Shape:
        return {
            "id": tag.id,
            "name": tag.name,
            "billable": tag.billable,
            "formatted_name": f"#{tag.name}",
            "url": f"{self._base}/tags/{tag.id}",
        }

    def _invoice(self, invoice: Invoice | None) -> Shape | None:
        if invoice is None:
            return None
        return {
            "id": invoice.id,
            "reference": invoice.reference,
            "invoice_date": invoice.invoice_date.isoformat(),
            "state": invoice.state,
            "total_amount": float(invoice.total_amount),
            "url": f"{self._base}/invoices/{invoice.id}",
        }


def _timestamp(moment: datetime | None) -> str | None:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None
