# Needs only make and Python 3.11 or later; everything else is put into .venv, from pinned and hashed lists.
PYTHON ?= python3
HOST_PORT ?= 8000
BIN := .venv/bin
# Browser tests share one browser and one built hub for each worker, so a few workers do.
PYTEST_ARGS ?= -n auto --maxprocesses 4 --dist loadfile
UPGRADE ?=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# Two lists must not be installed into one .venv at once.
.NOTPARALLEL:
.PHONY: help site serve test cover check lint format bench lock dist clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

site: .venv/site.stamp ## build the sample hub into site/, and look through its feeds
	$(BIN)/hubgen build
	$(BIN)/hubgen check --built --strict
	@echo
	@echo "The hub is in $(CURDIR)/site"
	@echo "Look at it:  $(PYTHON) -m http.server -d site $(HOST_PORT)   then open http://localhost:$(HOST_PORT)/"

serve: .venv/site.stamp ## show the sample hub while you write; it follows your changes
	$(BIN)/hubgen serve

test: .venv/dev.stamp ## run every test, those in a real browser included
	tools/chromium.sh
	$(BIN)/pytest $(PYTEST_ARGS)

cover: .venv/dev.stamp ## run every test, and tell which lines none of them runs
	tools/chromium.sh
	$(BIN)/pytest $(PYTEST_ARGS) --cov

check: lint cover ## what a change must pass: style, types, layers, every test, and no more untested lines than before

lint: .venv/dev.stamp node_modules/.package-lock.json ## check style, types and layers only
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	node_modules/.bin/biome ci

format: .venv/dev.stamp node_modules/.package-lock.json ## lay out the code
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format
	node_modules/.bin/biome check --write

bench: .venv/dev.stamp ## measure what a page costs, and compare
	$(BIN)/python -m benchmarks

lock: .venv/dev.stamp ## pin again after a change of dependencies (UPGRADE=--upgrade: the newest of all)
	PATH="$(CURDIR)/$(BIN):$$PATH" UPGRADE="$(UPGRADE)" tools/lock.sh

dist: .venv/dev.stamp ## write the package as a wheel and as sources into dist/
	rm -rf dist
	$(BIN)/uv build --python $(BIN)/python --no-build-isolation --quiet

clean: ## remove what was built and installed
	rm -rf .venv node_modules .coverage site build dist hubgen.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp says which list .venv holds; the tests' list holds the site's too.
.venv/site.stamp: requirements/build.txt requirements/site.txt pyproject.toml
	tools/venv.sh "$(PYTHON)" requirements/site.txt
	touch $@

.venv/dev.stamp: requirements/build.txt requirements/dev.txt pyproject.toml
	tools/venv.sh "$(PYTHON)" requirements/dev.txt
	touch .venv/site.stamp $@

# npm writes this file last; it installs what lays out and checks the scripts, nothing that runs in a site.
node_modules/.package-lock.json: package.json package-lock.json .venv/dev.stamp
	tools/npm.sh ci
	touch $@
