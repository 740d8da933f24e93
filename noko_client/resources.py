"""The classes behind ``client.users`` and its like, for annotations."""

from noko_client._generated import resources
from noko_client._generated.resources import *

__all__: list[str] = []
__all__ += resources.__all__
