"""Runs Python in other processes."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Run:
    """What a command did."""

    status: int
    output: str
    errors: str


def python(*arguments: str, folder: Path = ROOT, **environment: str) -> Run:
    """Run Python in a folder; it imports what is there before anything else."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1", **environment},
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )
    return Run(done.returncode, done.stdout, done.stderr)
