# Generated from spec/resources/ by `make generate`. Changes made here are lost: edit the source.
"""The operations, one module for each resource."""
