# Generated from spec/resources/ by `make generate`. Changes made here are lost: edit the source.
"""The methods of the clients, one module for each resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noko_client._core.lazy import lazy_names

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__, {"teams": ["AsyncTeams", "Teams"], "users": ["AsyncUsers", "Users"]}
    )
else:
    from noko_client._generated.resources.teams import AsyncTeams, Teams
    from noko_client._generated.resources.users import AsyncUsers, Users

__all__: list[str] = ["AsyncTeams", "AsyncUsers", "Teams", "Users"]
