# Generated from spec/resources/ by `make generate`. Changes made here are lost: edit the source.
"""The names of the methods in python-freckle-client, whose client has all of them."""

FLAT_NAMES: dict[str, str] = {
    "list_teams": "teams.list",
    "get_single_team": "teams.get",
    "create_team": "teams.create",
    "edit_team": "teams.edit",
    "delete_team": "teams.delete",
    "get_entries_for_users_in_team": "teams.list_entries",
    "get_users_in_team": "teams.list_users",
    "add_users_to_team": "teams.add_users",
    "remove_users_from_team": "teams.remove_users",
    "remove_all_users_from_team": "teams.remove_all_users",
    "list_users": "users.list",
    "get_single_user": "users.get",
    "create_user": "users.create",
    "edit_user": "users.edit",
    "delete_user": "users.delete",
    "deactivate_user": "users.deactivate",
    "reactivate_user": "users.reactivate",
    "get_user_entries": "users.list_entries",
    "get_user_expenses": "users.list_expenses",
    "give_user_access_to_projects": "users.give_access_to_projects",
    "revoke_user_access_to_projects": "users.revoke_access_to_projects",
    "revoke_user_access_to_all_projects": "users.revoke_access_to_all_projects",
}
"""The method of each name, such as ``users.list``."""
