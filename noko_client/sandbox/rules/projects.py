"""Projects: what can be deleted, what can be archived, and what a merge moves."""

from __future__ import annotations

from collections.abc import Callable

from noko_client._generated.sandbox_schema import Entry, Expense, Invoice, Project, Timer
from noko_client.sandbox import generic
from noko_client.sandbox.operations import Call, computed, refuse_if, rule, sets


def _is_used(_call: Call, project: Project) -> bool:
    return bool(project.entries or project.expenses or project.invoices)


def _is_archived(_call: Call, project: Project) -> bool:
    return not project.enabled


refuse_if(Project, "projects.edit", "projects.merge", "projects.delete", archived_project=_is_archived)
refuse_if(Project, "projects.delete", not_deletable=_is_used)
refuse_if(Project, "projects.archive", deletable=lambda call, project: not _is_used(call, project))
sets("projects.archive", enabled=lambda _call: False)
sets("projects.unarchive", enabled=lambda _call: True)


def _minutes(which: Callable[[Entry], bool]) -> Callable[[Project], int]:
    return lambda project: sum(entry.minutes for entry in generic.related(project, Entry) if which(entry))


def _invoices(project: Project) -> tuple[Invoice, ...]:
    logged: list[Entry | Expense] = [*generic.related(project, Entry), *generic.related(project, Expense)]
    return tuple(dict.fromkeys(each.invoice for each in logged if each.invoice is not None))


computed(
    Project,
    minutes=_minutes(lambda _entry: True),
    billable_minutes=_minutes(lambda entry: entry.billable),
    unbillable_minutes=_minutes(lambda entry: not entry.billable),
    invoiced_minutes=_minutes(lambda entry: entry.invoiced_at is not None),
    invoices=_invoices,
    participants=lambda project: tuple(dict.fromkeys(entry.user for entry in generic.related(project, Entry))),
)


def check_room(call: Call) -> None:
    """Refuse another project than the plan allows."""
    if len(call.account.projects) >= call.account.project_limit:
        raise call.refuse("reached_project_limit")


@rule("projects.create")
def _create(call: Call) -> Project:
    check_room(call)
    call.body.setdefault("billing_increment", call.account.billing_increment)
    return generic.create(call, Project)


@rule("projects.merge")
def _merge(call: Call) -> None:
    into = call.target(Project)
    merged = call.linked("project_id", Project) or into
    if not merged.enabled:
        raise call.refuse("archived_project")
    if merged is into:
        return
    kinds: tuple[type[Entry | Expense | Timer], ...] = (Entry, Expense, Timer)
    for kind in kinds:
        for record in list(generic.related(merged, kind)):
            record.project = into
    for projects in call.account.access.values():
        if merged.id in projects:
            projects.add(into.id)
    generic.delete(merged)
    generic.touch(into, call.now)
