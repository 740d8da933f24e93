# Generated from spec/resources/ by `make generate`. Changes made here are lost: edit the source.
"""The classes behind the attributes of the clients."""

from noko_client._generated.resources.teams import AsyncTeams, Teams
from noko_client._generated.resources.users import AsyncUsers, Users

__all__ = ["AsyncTeams", "AsyncUsers", "Teams", "Users"]
