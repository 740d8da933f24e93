"""What Noko answers with, as pydantic models, and the lists of values that it knows."""

from noko_client._generated import choices as _choices
from noko_client._generated import models as _models
from noko_client._generated.choices import *
from noko_client._generated.models import *

__all__: list[str] = []
__all__ += _choices.__all__
__all__ += _models.__all__
