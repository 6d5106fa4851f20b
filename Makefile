# Throughline. `make help` says what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := help
VENV := .venv
PY := $(VENV)/bin/python
NODE := PATH="$(CURDIR)/$(VENV)/bin:$$PATH"
PIP := $(PY) -m pip --disable-pip-version-check --no-input -qq
PORT ?= 8000
ARGS ?=
DEV := $(VENV)/.dev $(VENV)/.project frontend/node_modules/.ready

FRONTEND := $(shell find frontend/src frontend/tools frontend/public frontend/index.html frontend/*.json \
	frontend/*.ts -not -path '*/node_modules/*' 2>/dev/null)

.PHONY: help run test check bench faults fuzz format contract shell lock
.DELETE_ON_ERROR:

help: ## These lines
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

run: $(VENV)/.project frontend/dist/.built ## Start everything (PORT=8000; ARGS="--host … --no-demo"); Ctrl-C stops it
	@exec $(VENV)/bin/throughline run --port $(PORT) $(ARGS)

test: $(DEV) ## Everything that is checked: lint, types, contracts, Python, front end, Chromium
	@exec $(PY) tools/steps.py all

check: $(DEV) ## The quick part: lint, types, imports, contracts, migrations, documentation
	@exec $(PY) tools/steps.py check

faults: $(DEV) ## Kill web, worker and PostgreSQL a hundred times while records arrive (ARGS="--seed 7")
	@exec $(PY) -m tests.faults $(ARGS)

fuzz: $(DEV) ## Ten thousand random rules on random companies: an answer or a named error (ARGS="--seed 7")
	@exec $(PY) -m tests.fuzz $(ARGS)

bench: $(DEV) frontend/dist/.built ## Each benchmark against its yardstick; fails above a limit
	@exec $(PY) tools/bench.py

format: $(DEV) ## Put the code in its written form
	@$(VENV)/bin/ruff check -q --fix . ; $(VENV)/bin/ruff format -q . && cd frontend && $(NODE) npm run -s format

contract: $(DEV) ## Write contract/openapi.json and the front end's types from the code
	@$(VENV)/bin/throughline contract && cd frontend && $(NODE) npm run -s contract

shell: $(VENV)/.project ## A Python shell on the installation's data
	@exec $(VENV)/bin/throughline shell

lock: $(DEV) ## Pin every dependency again, with hashes and without a host
	@tools/lock

# What the program runs with, and Node to build its pages.
$(VENV)/.app: requirements/app.txt requirements/node.txt
	@tools/environment $(VENV)
	@echo "Installing the packages …"
	@$(PIP) install --require-hashes -r requirements/app.txt -r requirements/node.txt
	@touch $@

$(VENV)/.project: $(VENV)/.app pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --no-index -e .
	@touch $@

# The tools of the tests.
$(VENV)/.dev: $(VENV)/.app requirements/dev.txt
	@echo "Installing the tools of the tests …"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

frontend/node_modules/.ready: $(VENV)/.app frontend/package-lock.json
	@echo "Installing the packages of the pages …"
	@cd frontend && $(NODE) npm ci --no-audit --no-fund --no-update-notifier --loglevel=error --ignore-scripts >/dev/null
	@touch $@

frontend/dist/.built: frontend/node_modules/.ready $(FRONTEND)
	@echo "Building the pages …"
	@cd frontend && $(NODE) npm run -s build
	@touch $@
