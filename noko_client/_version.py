"""The version, for the package and for the User-Agent."""

__version__ = "0.2.0"
