# Generated from spec/resources/ by `make generate`. Changes made here are lost: edit the source.
"""All operations of the API."""

from noko_client._core.operation import Operation
from noko_client._generated.operations import teams, users

OPERATIONS: tuple[Operation[object], ...] = (
    teams.LIST,
    teams.GET,
    teams.CREATE,
    teams.EDIT,
    teams.DELETE,
    teams.LIST_ENTRIES,
    teams.LIST_USERS,
    teams.ADD_USERS,
    teams.REMOVE_USERS,
    teams.REMOVE_ALL_USERS,
    users.LIST,
    users.GET,
    users.CREATE,
    users.EDIT,
    users.DELETE,
    users.DEACTIVATE,
    users.REACTIVATE,
    users.LIST_ENTRIES,
    users.LIST_EXPENSES,
    users.GIVE_ACCESS_TO_PROJECTS,
    users.REVOKE_ACCESS_TO_PROJECTS,
    users.REVOKE_ACCESS_TO_ALL_PROJECTS,
)
