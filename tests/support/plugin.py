"""Runs pytest in a separate process, with our plugin and without the other plugins of the environment."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Collection
from importlib.metadata import entry_points
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run_pytest(folder: Path, *arguments: str, plugins: Collection[str] = ()) -> subprocess.CompletedProcess[str]:
    """Run the tests in a folder, with warnings as errors, and with these plugins besides ours."""
    others = [plugin.name for plugin in entry_points(group="pytest11") if plugin.name not in ("noko", *plugins)]
    off = [argument for name in ("cacheprovider", *others) for argument in ("-p", f"no:{name}")]
    command = [sys.executable, "-W", "error", "-m", "pytest", "-q", *off, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=150, check=False
    )
