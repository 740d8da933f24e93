"""Errors and their attributes."""

from collections.abc import Mapping
from typing import assert_type

from noko_client import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    BadRequestError,
    ErrorDetail,
    InvalidParameterError,
    NokoClient,
    NokoError,
    NotFoundError,
    OriginError,
    RateLimitError,
    ResponseDecodeError,
    ServerError,
)
from noko_client.models import User


def find(client: NokoClient, user_id: int) -> User | None:
    try:
        return client.users.get(user_id)
    except NotFoundError:
        return None


def complain(error: ValueError) -> None:
    print(error)


def look_at(client: NokoClient) -> None:
    try:
        client.users.delete(1)
    except BadRequestError as error:
        assert_type(error, BadRequestError)
        assert_type(error.codes, frozenset[str])
        assert_type(error.errors, tuple[ErrorDetail, ...])
        assert_type(error.errors[0].code, str | None)
        assert_type(error.message, str)
    except (RateLimitError, ServerError) as error:
        assert_type(error, RateLimitError | ServerError)
        assert_type(error.status_code, int)
        assert_type(error.headers, Mapping[str, str])
        assert_type(error.body, bytes)
    except APIStatusError as error:
        assert_type(error.status_code, int)
    except APITimeoutError as error:
        assert_type(error.tries, int)
    except APIConnectionError as error:
        assert_type(error.may_have_taken_effect, bool)
        assert_type(error.method, str)
        assert_type(error.url, str)
    except OriginError as error:
        assert_type(error.origin, str)
    except ResponseDecodeError as error:
        assert_type(error.body, bytes)
    except InvalidParameterError as error:
        complain(error)
        assert_type(error.parameters, tuple[str, ...])
    except NokoError as error:
        assert_type(error, NokoError)


def tell(error: NokoError) -> str:
    match error:
        case APIStatusError(status_code=status, message=message):
            assert_type(status, int)
            return message
        case _:
            return str(error)
