# Two commands do everything: `make build` and `make test`. `make help` lists the rest.
PYTHON ?= python3
CURRICULUM ?= uganda-2012
BIN := .venv/bin
INSTALLED := .venv/installed

.PHONY: help build library test nightly lint schemas lock golden bench site clean

help: ## show what can be made
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /: /'

build: $(INSTALLED) ## set up everything and build a real curriculum into build/
	$(BIN)/seminar-kit build $(CURRICULUM)

library: $(INSTALLED) ## build every curriculum of the project into build/
	$(BIN)/seminar-kit build --no-page-numbers

test: $(INSTALLED) ## run the whole test suite
	$(BIN)/python -m pytest -n auto

nightly: $(INSTALLED) ## the long runs: forms through LibreOffice, hostile files, killed programs, broken libraries
	$(BIN)/python tests/round_trip/run.py 300
	$(BIN)/python tests/round_trip/run_rewritten.py 1500
	$(BIN)/python tests/fuzz/run_returns.py 5000
	$(BIN)/python tests/fuzz/run_kills.py 200
	$(BIN)/python tests/fuzz/run.py 20000

lint: $(INSTALLED) ## style, types, layers, and the project's own library
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/seminar-kit check --strict --format short

schemas: $(INSTALLED) ## write the JSON Schemas anew
	$(BIN)/python -m seminar_kit.load.schemas schemas

golden: $(INSTALLED) ## renew the golden files; read the difference before committing
	$(BIN)/python -m pytest -n auto --update-golden

bench: $(INSTALLED) ## measure speed against named floors
	$(BIN)/pip install --quiet pypandoc-binary
	$(BIN)/python -m benchmarks

site: $(INSTALLED) ## build the project's own site into site/
	$(BIN)/mkdocs build --strict

lock: $(INSTALLED) ## pin all dependencies anew, with hashes
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --extra dev --generate-hashes --allow-unsafe --strip-extras \
		--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header --upgrade --output-file requirements.txt pyproject.toml

clean: ## remove everything that was made
	rm -rf build site .venv

$(INSTALLED): requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "seminar-kit needs Python 3.11 or newer: make PYTHON=python3.12 build")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(INSTALLED)
