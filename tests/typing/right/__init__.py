"""Programs that mypy and pyright accept, with the types that they see."""
