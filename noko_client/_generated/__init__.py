# Generated from spec/ by `make generate`. Changes made here are lost: edit the source.
"""Everything in this folder is rendered from the spec."""
