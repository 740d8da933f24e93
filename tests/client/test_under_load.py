"""Short runs of what `make soak` runs for minutes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tools.rate_limit import Measured, by_tasks, by_threads
from tools.soak import soak


def test_under_random_faults_every_result_and_error_is_true() -> None:
    report, disagreements = soak(3.0, threads=8, tasks=16)
    assert disagreements == []
    assert len(report.calls) > 100
    assert sum(count for fault, count in report.faults.items() if fault != "none") > 20


@pytest.mark.parametrize("run", [by_threads, by_tasks])
def test_the_rate_limit_is_held(run: Callable[[float, int], Measured]) -> None:
    measured = run(5.0, 20)
    # A busy machine may let one request arrive late, and so one too many in the second that begins with it.
    assert measured.most_in_a_second <= 6
    assert 0.99 <= measured.seconds / measured.ideal <= 1.10
