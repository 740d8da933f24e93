"""Noko's business rules: what the operations do that does not follow from their requests.

Each module registers its rules with the functions of `noko_client.sandbox.operations`.
"""

from importlib import import_module
from pkgutil import iter_modules

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
