# The commands of this project, one list. `make` alone shows them.
PY ?= python3
export UV_PYTHON_DOWNLOADS := never
export UV_COMPILE_BYTECODE := 1
export UV_NO_PROGRESS := 1
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
BIN := .venv/bin

.PHONY: help setup run test lint bench docs format lock clean

help: ## Show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup: .venv/.ready ## Install everything into .venv (no compiler needed)

run: .venv/.ready ## Show the demo: today's best moves and one full piece of advice
	@$(BIN)/cordially demo

test: .venv/.ready-dev ## Run all tests
	@$(BIN)/python -m pytest

lint: .venv/.ready-dev ## Style, types, dependency rules, and docs that agree with the code
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@PYTHONPATH=src $(BIN)/lint-imports
	@$(BIN)/python docs/generate.py --check

bench: .venv/.ready-dev ## Measure the speeds, as ratios against peers and physical limits
	@$(BIN)/python -m benchmarks

docs: .venv/.ready-dev ## Write the generated reference pages
	@$(BIN)/python docs/generate.py

format: .venv/.ready-dev ## Format the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lock: ## Resolve the dependencies again (hashes, no addresses)
	@command -v $(UV) >/dev/null || $(PY) -m pip install -q --disable-pip-version-check --target .tools uv
	$(UV) pip compile -q --universal --generate-hashes --python-version 3.11 --no-annotate --no-header --all-extras pyproject.toml -o requirements.lock
	$(UV) pip compile -q --universal --generate-hashes --python-version 3.11 --no-annotate --no-header --group dev -c requirements.lock -o requirements-dev.lock

clean: ## Remove what setup and the tests made
	rm -rf .venv .tools build dist .mypy_cache .ruff_cache .hypothesis

.venv/.ready: requirements.lock pyproject.toml
	@command -v $(UV) >/dev/null || $(PY) -m pip install -q --disable-pip-version-check --target .tools uv
	@test -x $(BIN)/python || $(UV) venv -q --python $(PY) .venv
	@$(UV) pip install -q --require-hashes --python $(BIN)/python -r requirements.lock
	@$(UV) pip install -q --no-deps --python $(BIN)/python -e .
	@$(BIN)/python -m compileall -q src/cordially
	@touch $@

.venv/.ready-dev: .venv/.ready requirements-dev.lock
	@$(UV) pip install -q --require-hashes --python $(BIN)/python -r requirements-dev.lock
	@touch $@
