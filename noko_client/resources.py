"""The classes of ``client.users`` and the other resources, for annotations."""

from typing import TYPE_CHECKING

from noko_client._generated import resources as _resources

if not TYPE_CHECKING:
    __getattr__ = _resources.__getattr__  # a class is imported when it is first used
else:
    from noko_client._generated.resources import *

__all__: list[str] = []
__all__ += _resources.__all__


def __dir__() -> list[str]:
    return __all__
