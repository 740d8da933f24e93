"""Objects that methods take, such as the taxes of an invoice, as typed dictionaries. A plain ``dict`` works as well."""

from noko_client._generated import inputs as _inputs
from noko_client._generated.inputs import *

__all__: list[str] = []
__all__ += _inputs.__all__
