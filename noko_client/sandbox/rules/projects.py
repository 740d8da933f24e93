"""Projects: what can be deleted, what can be archived, and what a merge moves."""

from __future__ import annotations

from collections.abc import Callable

from noko_client._generated.sandbox_schema import Entry, Expense, Invoice, Project, ProjectGroup, Timer
from noko_client.sandbox.generic import create, delete, related, touch
from noko_client.sandbox.operations import Call, computed, refuse_if, rule, sets


def _is_used(_call: Call, project: Project) -> bool:
    return bool(project.entries or project.expenses or project.invoices)


refuse_if(
    Project,
    "projects.edit",
    "projects.merge",
    "projects.delete",
    archived_project=lambda _call, project: not project.enabled,
)
refuse_if(Project, "projects.delete", not_deletable=_is_used)
refuse_if(Project, "projects.archive", deletable=lambda call, project: not _is_used(call, project))
sets("projects.archive", enabled=lambda _call: False)
sets("projects.unarchive", enabled=lambda _call: True)


def logged(record: Project | Invoice) -> list[Entry | Expense]:
    """Return the entries and expenses of a project or on an invoice."""
    return [*related(record, Entry), *related(record, Expense)]


def _minutes(which: Callable[[Entry], bool]) -> Callable[[Project], int]:
    return lambda project: sum(entry.minutes for entry in related(project, Entry) if which(entry))


computed(
    Project,
    minutes=_minutes(lambda _entry: True),
    billable_minutes=_minutes(lambda entry: entry.billable),
    unbillable_minutes=_minutes(lambda entry: not entry.billable),
    invoiced_minutes=_minutes(lambda entry: entry.invoiced_at is not None),
    invoices=lambda project: tuple(dict.fromkeys(each.invoice for each in logged(project) if each.invoice)),
    participants=lambda project: tuple(dict.fromkeys(entry.user for entry in related(project, Entry))),
)
# A project is in one group at most.
computed(ProjectGroup, projects=lambda group: tuple(related(group, Project)))


def check_room(call: Call) -> None:
    """Refuse another project than the plan allows."""
    if len(call.account.projects) >= call.account.project_limit:
        raise call.refuse("reached_project_limit")


@rule("projects.create")
def _create(call: Call) -> Project:
    check_room(call)
    call.body.setdefault("billing_increment", call.account.billing_increment)
    return create(call, Project)


@rule("projects.merge")
def _merge(call: Call) -> None:
    into = call.target(Project)
    merged = call.linked("project_id", Project) or into
    if not merged.enabled:
        raise call.refuse("archived_project")
    if merged is into:
        return
    for record in [*logged(merged), *related(merged, Timer)]:
        record.project = into
    for projects in call.account.access.values():
        if merged.id in projects:
            projects.add(into.id)
    delete(call, merged)
    touch(call, into)
