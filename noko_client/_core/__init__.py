"""The hand-written core under the generated methods."""

from pathlib import Path

# Here, because everything imports this package, even where the other one has replaced `noko_client/__init__.py`.
if Path(__file__).parents[1].joinpath("base_client", "__init__.py").exists():
    raise ImportError(
        "python-freckle-client has installed files of its own into the package noko_client. Run: "
        "pip uninstall python-freckle-client; pip install --force-reinstall --no-deps noko-client"
    )
