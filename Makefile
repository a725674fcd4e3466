# Two commands are enough: `make chat` and `make test`. Each sets up what is missing first.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WORKERS ?= 2
ARGS ?=

# The first of these that is Python 3.11 or newer; name another with PYTHON=...
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
  $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)

COMPILE = PIP_CONFIG_FILE=/dev/null $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
  --no-emit-options --pip-args=--isolated $(ARGS)

# Standard output belongs to the program alone.
.SILENT:
.DEFAULT_GOAL := help
.PHONY: help setup chat test evals check lint type arch graph dev proof env failures recordings lock clean

help: ## say what can be made
	sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 11

setup: $(READY) ## make the virtual environment in .venv

# Standard input is kept for the program that runs afterwards.
$(READY): pyproject.toml requirements/dev.lock
	test -n "$(PYTHON)" || { echo "Python 3.11 or newer was not found. Install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	echo "Setting up $(VENV); this takes a few minutes, once." >&2
	$(PYTHON) -m venv $(VENV) </dev/null >&2
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock </dev/null >&2
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e . </dev/null >&2
	touch $(READY)

chat: $(READY) ## talk with the agent; ARGS="..." are handed on
	$(BIN)/tiktok-ads chat $(ARGS)

check: lint type arch test evals ## everything that has to hold, exactly as CI runs it

test: $(READY) ## run the tests; ARGS="..." are handed on
	$(BIN)/python -m pytest -n $(WORKERS) $(ARGS)

# The agents that must fail are tried on a fifth of the conversations, always the same ones; `make proof` tries them on all.
evals: $(READY) ## hold the conversations offline, against the limits of evals/threshold.json
	rm -rf build/evals
	$(BIN)/tiktok-ads eval run evals/conversations --model offline --jobs $(WORKERS) --must-fail-share 0.2 \
	  --threshold evals/threshold.json --out build/evals --junit build/evals/junit.xml $(ARGS)

proof: $(READY) ## show the promises at length
	$(BIN)/python -m pytest -m proof $(ARGS)

lint: $(READY) ## check form and style
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

type: $(READY) ## check types
	$(BIN)/mypy

arch: $(READY) ## check who imports whom
	$(BIN)/lint-imports --no-logo

graph: $(READY) ## draw graph.png anew
	$(BIN)/tiktok-ads graph --png graph.png

dev: $(READY) ## serve the graph for LangGraph Studio
	LANGGRAPH_CLI_NO_ANALYTICS=1 $(BIN)/langgraph dev --no-browser $(ARGS)

env: $(READY) ## write .env.example from the table of settings
	$(BIN)/python -c 'from agent.settings import env_example; print(env_example(), end="")' >.env.example

failures: $(READY) ## write docs/failures.md from what the tests see
	WRITE_TABLES=1 $(BIN)/python -m pytest --quiet tests/conversation/test_failures.py

recordings: $(READY) ## record evals/recordings anew, against a server of this machine that speaks Gemini's wire
	$(BIN)/python -m tests.doubles.recordings

lock: $(READY) ## resolve the dependencies anew; ARGS=--upgrade takes newer ones
	$(COMPILE) --output-file requirements/runtime.lock pyproject.toml requirements/runtime.in
	$(COMPILE) --extra keyring --output-file requirements/dev.lock pyproject.toml requirements/runtime.in requirements/dev.in

clean: ## remove what was built here; conversations and credentials stay
	rm -rf $(VENV) build dist .coverage htmlcov .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
