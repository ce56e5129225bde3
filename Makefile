# All that a fresh machine needs is Python 3.11 or newer and make: `make demo`, `make test`.
PYTHON ?= python3
VENV ?= .venv

# The articles that `make demo` reads: one of each form, and one that contradicts itself.
DEMO_WIKITEXT ?= $(firstword $(sort $(wildcard fixtures/wikitext/clean-*.wiki)))
DEMO_PLAIN ?= $(firstword $(sort $(wildcard fixtures/plain/clean-*.txt)))
DEMO_BROKEN ?= $(firstword $(sort $(wildcard fixtures/wikitext/broken-*.wiki)))

BIN := $(VENV)/bin
ENVIRONMENT := $(VENV)/.created
PACKAGE := $(VENV)/.package-installed
TOOLS := $(VENV)/.tools-installed

.DEFAULT_GOAL := help
.PHONY: help demo test lint format generate bench quality coverage clean

help: ## list these commands
	@awk -F':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

$(ENVIRONMENT):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'wikicheck needs Python 3.11 or newer; say which, as in: make PYTHON=python3.12 demo' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

# The stamps make repeated calls fast; when pyproject.toml changes, everything is installed anew.
$(PACKAGE): pyproject.toml $(ENVIRONMENT)
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

# pip reads dependency groups from 25.1 on, and a new environment may start with an older one.
$(TOOLS): pyproject.toml $(PACKAGE)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

demo: $(PACKAGE) ## parse and validate an article in each form
	$(BIN)/wikicheck parse "$(DEMO_WIKITEXT)"
	$(BIN)/wikicheck validate --output-format full "$(DEMO_WIKITEXT)"
	$(BIN)/wikicheck parse "$(DEMO_PLAIN)"
	$(BIN)/wikicheck validate --output-format full "$(DEMO_PLAIN)"
	$(BIN)/wikicheck validate --output-format full --exit-zero "$(DEMO_BROKEN)"

test: $(TOOLS) ## run all tests
	$(BIN)/python -m pytest

lint: $(TOOLS) ## check style, types, floors and generated files
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/generate.py --check

format: $(TOOLS) ## mend style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

generate: $(TOOLS) ## write generated files anew
	$(BIN)/python tools/generate.py

bench: $(TOOLS) ## time the parser and the checks
	$(BIN)/python benchmarks/run.py

quality: $(TOOLS) ## measure what the rules find, and where they must be silent; writes docs/quality.md
	$(BIN)/python -m benchmarks.quality

coverage: $(TOOLS) ## run all tests and show the lines and branches that none reaches
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

clean: ## remove everything that these commands made
	rm -rf $(VENV) build dist htmlcov .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests tools benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
