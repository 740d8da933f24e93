# Generated from spec/resources/timers.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The methods of `client.timers`."""

from __future__ import annotations

import datetime as dt
import typing
from collections import abc

from noko_client._core import pages, param_types, resource
from noko_client._generated import models
from noko_client._generated.operations import timers as operations

if typing.TYPE_CHECKING:
    from noko_client._core import async_transport, transport

__all__ = ["AsyncTimers", "Timers"]


class Timers(resource.Resource):
    """The timers of the current user, one for each project."""

    def __init__(self, transport: transport.SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        description: str | None = None,
        projects: int | str | abc.Iterable[int | str] | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.Page[models.Timer]:
        """List the running and paused timers of the current user, the running one first.

        A timer is listed if it passes all filters.

        Args:
            description: Only timers with this text in their description. Not blank.
            projects: Only timers of these projects. An iterable of ids, one id, or a comma-separated string;
                not empty.
            billable: Only timers of projects that are billable (true) or are not (false). True, False,
                `"true"` or `"false"`. Noko's default is both.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            The first page of `Timer`; iterating over it fetches the other pages.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /timers`, https://developer.nokotime.com/v2/timers/
        """
        return self._transport.pages(
            operations.LIST,
            {
                "description": description,
                "projects": projects,
                "billable": billable,
                "page": page,
                "per_page": per_page,
            },
        )

    def get(self, project_id: int | str) -> models.Timer:
        """Get the timer of a project.

        If the project has no running or paused timer, the response is 404.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Returns:
            The `Timer`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /projects/{project_id}/timer`, https://developer.nokotime.com/v2/timers/
        """
        return self._transport.call(operations.GET, {"project_id": project_id})

    def edit(
        self, project_id: int | str, *, description: str | param_types.Clear | None = None
    ) -> models.Timer:
        """Change the timer of a project, or create it if there is none.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
            description: The description for the entry. Tags and hashtags in it become tags of the entry. Not
                blank. `CLEAR` removes the value.

        Returns:
            The `Timer`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/timer`, https://developer.nokotime.com/v2/timers/
        """
        return self._transport.call(operations.EDIT, {"project_id": project_id, "description": description})

    def start(
        self,
        project_id: int | str,
        *,
        entry_date: dt.date | dt.datetime | str | None = None,
        description: str | param_types.Clear | None = None,
    ) -> models.Timer:
        """Start the timer of a project. The running timer is paused.

        The day of a timer that was started before cannot be changed with `start`, even if it is paused or
        stopped. `log` can change it.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
            entry_date: The day of the entry. A date, a datetime or a string `YYYY-MM-DD`. Noko's default is
                today.
            description: The description for the entry. Tags and hashtags in it become tags of the entry. Not
                blank. `CLEAR` removes the value.

        Returns:
            The `Timer`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/timer/start`, https://developer.nokotime.com/v2/timers/
        """
        return self._transport.call(
            operations.START, {"project_id": project_id, "entry_date": entry_date, "description": description}
        )

    def pause(self, project_id: int | str) -> models.Timer:
        """Pause the timer of a project.

        A paused timer stays as it is. If the project has no running or paused timer, the response is 404.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Returns:
            The `Timer`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/timer/pause`, https://developer.nokotime.com/v2/timers/
        """
        return self._transport.call(operations.PAUSE, {"project_id": project_id})

    def add_or_subtract_time(
        self, project_id: int | str, *, minutes: int | None = None, seconds: int | None = None
    ) -> models.Timer:
        """Change the elapsed time of the timer of a project.

        To add a minute and a half, pass `minutes=1, seconds=30`. If the project has no running or paused
        timer, the response is 404.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
            minutes: The minutes to add; negative to subtract. An integer.
            seconds: The seconds to add; negative to subtract. An integer.

        Returns:
            The `Timer`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/timer/add_or_subtract_time`,
        https://developer.nokotime.com/v2/timers/
        """
        return self._transport.call(
            operations.ADD_OR_SUBTRACT_TIME,
            {"project_id": project_id, "minutes": minutes, "seconds": seconds},
        )

    def log(
        self,
        project_id: int | str,
        *,
        entry_date: dt.date | dt.datetime | str | None = None,
        minutes: int | None = None,
        description: str | param_types.Clear | None = None,
    ) -> None:
        """Log the time of the timer of a project as an entry.

        If the project has no running or paused timer, the response is 404.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
            entry_date: The day of the entry. A date, a datetime or a string `YYYY-MM-DD`. Noko's default is
                the day of the timer.
            minutes: The minutes of the entry. Noko rounds them up to the billing increment of the project. An
                integer, at least 0. Noko's default is the elapsed minutes.
            description: The description for the entry. Tags and hashtags in it become tags of the entry. Not
                blank. `CLEAR` removes the value.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            PermissionDeniedError: 403: the user of the token may not do this, or the account lacks the
                feature. Its code is `cannot_create_tags` (the user of the token may not create tags).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/timer/log`, https://developer.nokotime.com/v2/timers/
        """
        return self._transport.call(
            operations.LOG,
            {
                "project_id": project_id,
                "entry_date": entry_date,
                "minutes": minutes,
                "description": description,
            },
        )

    def discard(self, project_id: int | str) -> None:
        """Delete the timer of a project without an entry.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /projects/{project_id}/timer`, https://developer.nokotime.com/v2/timers/
        """
        return self._transport.call(operations.DISCARD, {"project_id": project_id})


class AsyncTimers(resource.Resource):
    """The timers of the current user, one for each project."""

    def __init__(self, transport: async_transport.AsyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        description: str | None = None,
        projects: int | str | abc.Iterable[int | str] | None = None,
        billable: bool | typing.Literal["true", "false"] | None = None,
        page: int | None = None,
        per_page: int | None = 1000,
    ) -> pages.AsyncPages[models.Timer]:
        """List the running and paused timers of the current user, the running one first.

        A timer is listed if it passes all filters.

        Args:
            description: Only timers with this text in their description. Not blank.
            projects: Only timers of these projects. An iterable of ids, one id, or a comma-separated string;
                not empty.
            billable: Only timers of projects that are billable (true) or are not (false). True, False,
                `"true"` or `"false"`. Noko's default is both.
            page: The page to start from, counted from 1. An integer, at least 1. Noko's default is the first
                page.
            per_page: The number of items in one page. Large pages take less time, because the API allows 2
                requests per second. An integer from 1 to 1,000. Defaults to `1000`.

        Returns:
            Await it for the first page of `Timer`, or iterate over all of them with `async for`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /timers`, https://developer.nokotime.com/v2/timers/
        """
        return self._transport.pages(
            operations.LIST,
            {
                "description": description,
                "projects": projects,
                "billable": billable,
                "page": page,
                "per_page": per_page,
            },
        )

    async def get(self, project_id: int | str) -> models.Timer:
        """Get the timer of a project.

        If the project has no running or paused timer, the response is 404.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Returns:
            The `Timer`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `GET /projects/{project_id}/timer`, https://developer.nokotime.com/v2/timers/
        """
        return await self._transport.call(operations.GET, {"project_id": project_id})

    async def edit(
        self, project_id: int | str, *, description: str | param_types.Clear | None = None
    ) -> models.Timer:
        """Change the timer of a project, or create it if there is none.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
            description: The description for the entry. Tags and hashtags in it become tags of the entry. Not
                blank. `CLEAR` removes the value.

        Returns:
            The `Timer`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/timer`, https://developer.nokotime.com/v2/timers/
        """
        return await self._transport.call(
            operations.EDIT, {"project_id": project_id, "description": description}
        )

    async def start(
        self,
        project_id: int | str,
        *,
        entry_date: dt.date | dt.datetime | str | None = None,
        description: str | param_types.Clear | None = None,
    ) -> models.Timer:
        """Start the timer of a project. The running timer is paused.

        The day of a timer that was started before cannot be changed with `start`, even if it is paused or
        stopped. `log` can change it.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
            entry_date: The day of the entry. A date, a datetime or a string `YYYY-MM-DD`. Noko's default is
                today.
            description: The description for the entry. Tags and hashtags in it become tags of the entry. Not
                blank. `CLEAR` removes the value.

        Returns:
            The `Timer`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/timer/start`, https://developer.nokotime.com/v2/timers/
        """
        return await self._transport.call(
            operations.START, {"project_id": project_id, "entry_date": entry_date, "description": description}
        )

    async def pause(self, project_id: int | str) -> models.Timer:
        """Pause the timer of a project.

        A paused timer stays as it is. If the project has no running or paused timer, the response is 404.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Returns:
            The `Timer`.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/timer/pause`, https://developer.nokotime.com/v2/timers/
        """
        return await self._transport.call(operations.PAUSE, {"project_id": project_id})

    async def add_or_subtract_time(
        self, project_id: int | str, *, minutes: int | None = None, seconds: int | None = None
    ) -> models.Timer:
        """Change the elapsed time of the timer of a project.

        To add a minute and a half, pass `minutes=1, seconds=30`. If the project has no running or paused
        timer, the response is 404.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
            minutes: The minutes to add; negative to subtract. An integer.
            seconds: The seconds to add; negative to subtract. An integer.

        Returns:
            The `Timer`.

        Raises:
            InvalidParameterError: An argument is not accepted, or there is nothing to change. No request is
                sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/timer/add_or_subtract_time`,
        https://developer.nokotime.com/v2/timers/
        """
        return await self._transport.call(
            operations.ADD_OR_SUBTRACT_TIME,
            {"project_id": project_id, "minutes": minutes, "seconds": seconds},
        )

    async def log(
        self,
        project_id: int | str,
        *,
        entry_date: dt.date | dt.datetime | str | None = None,
        minutes: int | None = None,
        description: str | param_types.Clear | None = None,
    ) -> None:
        """Log the time of the timer of a project as an entry.

        If the project has no running or paused timer, the response is 404.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.
            entry_date: The day of the entry. A date, a datetime or a string `YYYY-MM-DD`. Noko's default is
                the day of the timer.
            minutes: The minutes of the entry. Noko rounds them up to the billing increment of the project. An
                integer, at least 0. Noko's default is the elapsed minutes.
            description: The description for the entry. Tags and hashtags in it become tags of the entry. Not
                blank. `CLEAR` removes the value.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            PermissionDeniedError: 403: the user of the token may not do this, or the account lacks the
                feature. Its code is `cannot_create_tags` (the user of the token may not create tags).
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            UnprocessableEntityError: 422: a value failed validation.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `PUT /projects/{project_id}/timer/log`, https://developer.nokotime.com/v2/timers/
        """
        return await self._transport.call(
            operations.LOG,
            {
                "project_id": project_id,
                "entry_date": entry_date,
                "minutes": minutes,
                "description": description,
            },
        )

    async def discard(self, project_id: int | str) -> None:
        """Delete the timer of a project without an entry.

        Args:
            project_id: The id of the project. A positive integer or a string of digits.

        Raises:
            InvalidParameterError: An argument is not accepted. No request is sent.
            NotFoundError: 404: the object does not exist, or the user of the token cannot see it.
            NokoError: Any other error; see `noko_client.errors`.

        Request: `DELETE /projects/{project_id}/timer`, https://developer.nokotime.com/v2/timers/
        """
        return await self._transport.call(operations.DISCARD, {"project_id": project_id})
