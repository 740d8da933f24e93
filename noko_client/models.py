"""The objects in Noko's responses, as pydantic models, and the values that Noko lists."""

from typing import TYPE_CHECKING

from noko_client._generated import choices as _choices
from noko_client._generated import models as _models
from noko_client._generated.choices import *

if not TYPE_CHECKING:
    __getattr__ = _models.__getattr__  # a model is imported when it is first used
else:
    from noko_client._generated.models import *

__all__: list[str] = []
__all__ += _choices.__all__
__all__ += _models.__all__


def __dir__() -> list[str]:
    return __all__
