"""Renders the client from the YAML description in ``spec/``; see ``python -m codegen --help``."""
