# `make` lists the targets, each with the text after its two hashes.
.DEFAULT_GOAL := help
.PHONY: help setup generate check surface drift test demo lint types docs soak fuzz bench dist

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
RUN := $(VENV)/bin/python
# What `make demo` needs, a tenth of it all; and everything.
SMALL := $(VENV)/.small
READY := $(VENV)/.ready
INSTALL := $(RUN) -m pip --disable-pip-version-check install --no-input --editable '.[sandbox]'

help: ## list the targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

setup: $(READY) ## create the environment in .venv (other targets do this, too)

$(SMALL): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is required: make PYTHON=python3.11")'
	@echo "creating $(VENV) (once)"
	@$(PYTHON) -m venv $(VENV)
	@$(RUN) -m pip --disable-pip-version-check install --quiet 'pip>=25.1'
	@echo "installing the client, the sandbox and the generator (80 MB; once)"
	@$(INSTALL) --group demo
	@touch $@

$(READY): $(SMALL)
	@echo "installing the tools for tests, documentation and releases (1.2 GB; once)"
	@$(INSTALL) --group dev
	@touch $@

generate: $(SMALL) ## generate the client from the spec
	@$(RUN) -m codegen generate

check: $(SMALL) ## check that the generated code matches the spec
	@$(RUN) -m codegen check
	@$(RUN) -m tools.meanings

surface: $(READY) ## check that the version allows the breaking changes since the last release
	@$(RUN) -m codegen surface

drift: $(SMALL) ## compare recorded traffic with the spec: make drift TRAFFIC=recordings
	@$(if $(TRAFFIC),,echo "make drift TRAFFIC=…: a HAR file, a VCR cassette, or a folder" >&2; exit 2)
	@$(RUN) -m codegen drift $(TRAFFIC)

test: $(READY) ## run all tests
	@$(RUN) -m pytest

demo: $(SMALL) ## generate the client and run a tour against the sandbox
	@$(RUN) -m codegen generate
	@$(RUN) -m tools.demo

lint: $(READY) ## run ruff
	@$(RUN) -m ruff check
	@$(RUN) -m ruff format --check

types: $(READY) ## run mypy and pyright in strict mode
	@$(RUN) -m mypy
	@$(RUN) -m pyright

docs: $(READY) ## build the documentation
	@NO_MKDOCS_2_WARNING=1 $(RUN) -m mkdocs build --quiet --strict
	@echo "open site/index.html; for the search, open http://127.0.0.1:8000 while this runs:"
	@echo "$(RUN) -m http.server --bind 127.0.0.1 --directory site 8000"

soak: $(READY) ## run many callers with random faults for a minute, and measure the rate limiter
	@$(RUN) -m tools.soak
	@$(RUN) -m tools.rate_limit

fuzz: $(READY) ## fuzz the sandbox with schemathesis for three minutes
	@$(RUN) -m tools.fuzz --minutes 3

bench: $(READY) ## run the benchmarks against bare httpx
	@$(RUN) -m tools.bench

dist: $(READY) ## build a release, and test it with the lowest dependencies and each Python version
	@$(RUN) -m tools.release
