# Generated from spec/ by `make generate`. Changes made here are lost: edit the source.
"""The code that is generated from the spec."""
