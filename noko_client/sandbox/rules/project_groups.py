"""Project groups: a project is in one group at most."""

from __future__ import annotations

from noko_client._generated.sandbox_schema import Project, ProjectGroup
from noko_client.sandbox import generic
from noko_client.sandbox.operations import Call, computed, rule

computed(ProjectGroup, projects=lambda group: tuple(generic.related(group, Project)))


@rule("project_groups.create")
def _create(call: Call) -> ProjectGroup:
    group = generic.create(call, ProjectGroup)
    for project in call.account.projects.find(call.body.ids("project_ids")):
        project.group = group
    return group


@rule("project_groups.add_projects")
def _add_projects(call: Call) -> tuple[Project, ...]:
    group = call.target(ProjectGroup)
    for project in call.account.projects.find(call.body.ids("project_ids")):
        project.group = project.group or group
    generic.touch(group, call.now)
    return group.projects


@rule("project_groups.remove_projects", "project_groups.remove_all_projects")
def _remove_projects(call: Call) -> None:
    group = call.target(ProjectGroup)
    for project in group.projects:
        if not call.operation.body or project.id in call.body.ids("project_ids"):
            project.group = None
    generic.touch(group, call.now)
