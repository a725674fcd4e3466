# Two commands are enough: `make chat` and `make test`. Each sets up what is missing first.

VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2
ARGS ?=

# The Python that made .venv, or the first that the program was tried with, or else a newer one; PYTHON=... names another.
FIND_PYTHON = for below in 14 99; do for python in $(if $(PYTHON),"$(PYTHON)",$(BIN)/python python3 python3.13 python3.12 python3.11); do \
  "$$python" -c "import sys; sys.exit(not (3, 11) <= sys.version_info < (3, $$below))" 2>/dev/null && echo "$$python" && exit; \
  done; done
SET_UP = python=$$($(FIND_PYTHON)); \
  test -n "$$python" || { echo "Python 3.11 or newer was not found. Install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }; \
  exec "$$python" -IS requirements/set_up.py

COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes --no-header $(ARGS)

# Standard output belongs to the program alone.
.SILENT:
.DEFAULT_GOAL := help
.PHONY: help setup ready-to-chat ready-to-check chat test evals live check lint type arch graph dev proof mutants proofs bench learn env failures recordings lock newest release clean

help: ## say what can be made
	sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 11

setup: ready-to-check ## make the virtual environment in .venv, complete

ready-to-chat:
	$(SET_UP) runtime

ready-to-check:
	$(SET_UP) dev

chat: ready-to-chat ## talk with the agent; ARGS="..." are handed on
	$(BIN)/tiktok-ads chat $(ARGS)

check: lint type arch test evals ## everything that has to hold, exactly as CI runs it

test: ready-to-check ## run the tests; ARGS="..." are handed on
	$(BIN)/python -m pytest -n $(WORKERS) $(ARGS)

# The agents that must fail are tried on a fifth of the conversations, always the same ones; `make proof` tries them on all.
evals: ready-to-check ## hold the conversations offline, against the limits of evals/threshold.json
	rm -rf build/evals
	$(BIN)/tiktok-ads eval run evals/conversations --model offline --jobs $(WORKERS) --must-fail-share 0.2 \
	  --threshold evals/threshold.json --out build/evals --junit build/evals/junit.xml $(ARGS)

# It asks Gemini with the key that is set, and costs money: at most 4 US dollars, or what --most-dollars says.
live: ready-to-check ## measure Gemini with your own key, up to a cost, into docs/live.md; ARGS="--most-dollars 2"
	$(BIN)/tiktok-ads eval live evals/conversations --table docs/live.md --out build/live \
	  --commit "$$(git describe --always --dirty 2>/dev/null || echo unknown)" $(ARGS)

proof: ready-to-check ## show the promises at length
	$(BIN)/python -m pytest -m proof $(ARGS)

# What was tried is kept in build/mutants and tried again only where code or tests have changed: a run may be broken off.
# What make proofs has kept of it beside the code holds in the same way. Quicker: ARGS='--minutes 30 --shown "tests/unit/*"'.
mutants: ready-to-check ## change what decides in small ways, and see which change no test notices
	$(BIN)/python -m tests.proof.mutation --workers $(WORKERS) $(ARGS)

proofs: ready-to-check ## write docs/proofs.md from what the proofs have kept, in docs/proofs and build, and keep mutants
	$(BIN)/python -m tests.proof.table

bench: ready-to-chat ## measure what start-up costs beside the libraries it stands on, and what reading a line costs
	$(BIN)/python -m evals.benchmarks.startup $(ARGS)
	$(BIN)/python -m evals.benchmarks.reading

# The same text gives the same bytes; ARGS=--measure says how well lines are read that were not learned from.
learn: ready-to-check ## learn anew what is guessed of goals, names, texts, quotes and talk, from the text in evals/learning
	$(BIN)/python -m evals.learning.goals $(ARGS)
	$(BIN)/python -m evals.learning.spans $(ARGS)
	$(BIN)/python -m evals.learning.quotes $(ARGS)
	$(BIN)/python -m evals.learning.talk $(ARGS)

lint: ready-to-check ## check form and style
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

type: ready-to-check ## check types
	$(BIN)/mypy

arch: ready-to-check ## check who imports whom
	$(BIN)/lint-imports --no-logo

graph: ready-to-check ## draw graph.png anew
	$(BIN)/tiktok-ads graph --png graph.png

dev: ready-to-check ## serve the graph for LangGraph Studio
	LANGGRAPH_CLI_NO_ANALYTICS=1 $(BIN)/langgraph dev --no-browser $(ARGS)

env: ready-to-check ## write .env.example from the table of settings
	$(BIN)/python -c 'from agent.wiring.env_example import env_example; print(env_example(), end="")' >.env.example

failures: ready-to-check ## write docs/failures.md from what the tests see
	WRITE_TABLES=1 $(BIN)/python -m pytest --quiet tests/conversation/test_failures.py

recordings: ready-to-check ## record evals/recordings anew, against a server of this machine that speaks Gemini's wire
	$(BIN)/python -m tests.doubles.recordings

lock: ready-to-check ## resolve the dependencies anew; ARGS=--upgrade takes newer ones
	$(COMPILE) --output-file requirements/installer.lock requirements/installer.in
	$(COMPILE) --output-file requirements/runtime.lock pyproject.toml requirements/runtime.in
	$(COMPILE) --extra keyring --output-file requirements/dev.lock pyproject.toml requirements/runtime.in requirements/dev.in

newest: ready-to-check ## try the newest releases that pyproject.toml allows, beside the locked ones
	$(BIN)/python requirements/newest.py $(ARGS)

release: ready-to-check ## check what has to hold before a release: every language says all, every objective is documented
	RELEASE=1 $(BIN)/python -m pytest --quiet tests/unit/test_sentences.py

clean: ## remove what was built here; conversations and credentials stay
	rm -rf $(VENV) build dist .coverage htmlcov .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
