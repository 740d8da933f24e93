"""Compares recorded traffic with the spec: reports what the spec does not say, and writes it as a patch of the YAML."""
