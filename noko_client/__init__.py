"""A typed client for Noko, the time-tracking service.

::

    from noko_client import NokoClient

    with NokoClient("access-token") as client:
        for user in client.users.list(role="leader"):
            print(user.id, user.email)
"""

from importlib import import_module
from typing import TYPE_CHECKING

from noko_client import inputs, models, resources
from noko_client._core.log import log_if_requested
from noko_client._core.pages import AsyncPage, AsyncPages, Page
from noko_client._core.param_types import CLEAR, Clear
from noko_client._core.responses import RawResponse, ResponseInfo
from noko_client._version import __version__
from noko_client.client import AsyncNokoClient, NokoClient
from noko_client.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ErrorDetail,
    Finding,
    InvalidParameterError,
    NokoError,
    NotFoundError,
    OriginError,
    PermissionDeniedError,
    RateLimitError,
    ResponseDecodeError,
    ServerError,
    UnexpectedDataWarning,
    UnprocessableEntityError,
    WebhookPayloadError,
    WebhookSignatureError,
)

__all__ = [
    "CLEAR",
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncNokoClient",
    "AsyncPage",
    "AsyncPages",
    "AuthenticationError",
    "BadRequestError",
    "Clear",
    "ErrorDetail",
    "Finding",
    "InvalidParameterError",
    "NokoClient",
    "NokoError",
    "NotFoundError",
    "OriginError",
    "Page",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "ResponseDecodeError",
    "ResponseInfo",
    "ServerError",
    "UnexpectedDataWarning",
    "UnprocessableEntityError",
    "WebhookPayloadError",
    "WebhookSignatureError",
    "__version__",
    "inputs",
    "models",
    "recording",
    "resources",
    "to_records",
    "webhooks",
]

if TYPE_CHECKING:
    from noko_client import recording, webhooks
    from noko_client._core.records import to_records
else:
    # Few programs use them, and their imports take time.
    def __getattr__(name: str) -> object:
        if name in ("recording", "webhooks"):
            return import_module(f"{__name__}.{name}")
        if name == "to_records":
            return import_module(f"{__name__}._core.records").to_records
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


log_if_requested()
