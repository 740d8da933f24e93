"""The clients."""

from noko_client._generated.client import AsyncNokoClient, NokoClient

__all__ = ["AsyncNokoClient", "NokoClient"]
