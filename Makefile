# `make` explains the targets: each has its line behind two hashes.
.DEFAULT_GOAL := help
.PHONY: help setup generate check surface test demo lint types docs soak fuzz bench dist

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
RUN := $(VENV)/bin/python
READY := $(VENV)/.ready

help: ## explain the targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

setup: $(READY) ## set up the environment in .venv (the other targets do so by themselves)

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	@echo "setting up $(VENV) (once; it takes a minute)"
	@$(PYTHON) -m venv $(VENV)
	@$(RUN) -m pip install --quiet --disable-pip-version-check 'pip>=25.1'
	@$(RUN) -m pip install --quiet --disable-pip-version-check --editable '.[sandbox]' --group dev
	@touch $@

generate: $(READY) ## write the client from the spec
	@$(RUN) -m codegen generate

check: $(READY) ## compare the generated code with the spec
	@$(RUN) -m codegen check

surface: $(READY) ## compare the API and the Python with the last release: does the version allow what breaks?
	@$(RUN) -m codegen.diff.release

test: $(READY) ## run all tests
	@$(RUN) -m pytest

demo: $(READY) ## regenerate, start the sandbox and tour it with the client
	@$(RUN) -m codegen generate
	@$(RUN) -m tools.demo

lint: $(READY) ## look for mistakes and untidy code
	@$(RUN) -m ruff check
	@$(RUN) -m ruff format --check

types: $(READY) ## check the types, strictly, with mypy and pyright
	@$(RUN) -m mypy
	@$(RUN) -m pyright

docs: $(READY) ## build the documentation
	@NO_MKDOCS_2_WARNING=1 $(RUN) -m mkdocs build --quiet --strict
	@echo "open site/index.html, or, for its search: $(RUN) -m http.server -d site"

soak: $(READY) ## many callers and random faults for a minute, and the rate limit against a clock
	@$(RUN) -m tools.soak
	@$(RUN) -m tools.rate_limit

fuzz: $(READY) ## some minutes of what the OpenAPI document allows and forbids, against the sandbox
	@$(RUN) -m tools.fuzz --minutes 3

bench: $(READY) ## measure the speed of the core against bare httpx
	@$(RUN) -m tools.bench

dist: $(READY) ## build a release and try it: alone, with the lowest versions it allows, with each Python here
	@$(RUN) -m tools.release
