"""Scripts for maintainers: the demo, benchmarks, load and fuzz tests, and the check of a release."""
