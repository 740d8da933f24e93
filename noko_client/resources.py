"""The classes behind ``client.users`` and its like, for annotations."""

from noko_client._generated import resources as _resources
from noko_client._generated.resources import *

__all__: list[str] = []
__all__ += _resources.__all__
