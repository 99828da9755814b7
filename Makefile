# The commands of this project, one list. `make` alone shows them.
PY ?= $(shell python3.11 -c '' 2>/dev/null && echo python3.11 || echo python3)
export UV_PYTHON_DOWNLOADS := never
export UV_COMPILE_BYTECODE := 1
export UV_NO_PROGRESS := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
BIN := .venv/bin
# uv installs in a second. Where it has no wheel, or cannot reach what pip reaches, pip does the same work from the same
# locked hashes, and says what is wrong if that fails too.
install = { $(UV) pip install -q --python $(BIN)/python $(1) 2>/dev/null || \
	$(PY) -m pip --python $(BIN)/python install -q $(1); }
COMPILE = $(UV) pip compile -q --universal --generate-hashes --python-version 3.11 --no-annotate --no-header
BUILD_SYSTEM = import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")

.PHONY: help setup run test lint bench fuzz docs screenshots format lock clean

help: ## Show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

setup: .venv/.ready ## Install everything into .venv (no compiler needed)

run: .venv/.ready ## Open the demo in your browser: a fictional job search, until Ctrl-C
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
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks  # threads that wait would count as work

fuzz: .venv/.ready-dev ## Try a million damaged files on every reader; INPUTS=… for fewer
	@$(BIN)/python -m tests.fuzz --inputs $(or $(INPUTS),1000000) --seed $(or $(SEED),1)

docs: .venv/.ready-dev ## Write the generated reference pages
	@$(BIN)/python docs/generate.py

screenshots: .venv/.ready-dev ## Take a picture of every page: light and dark, desktop and phone (needs Chromium)
	@$(BIN)/python docs/screenshots.py $(if $(README),--readme)

format: .venv/.ready-dev ## Format the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lock: ## Resolve the dependencies again (hashes, no addresses)
	@$(MAKE) -s $(UV)
	$(COMPILE) --all-extras pyproject.toml -o requirements.lock
	$(COMPILE) --group dev -c requirements.lock -o requirements-dev.lock
	$(PY) -c '$(BUILD_SYSTEM)' | $(COMPILE) - -o build.lock
	echo uv | $(COMPILE) - -o bootstrap.lock

clean: ## Remove what setup and the tests made
	rm -rf .venv .tools build dist src/*.egg-info
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests benchmarks docs -name __pycache__ -prune -exec rm -rf {} +

.tools/bin/uv: bootstrap.lock
	@$(PY) -m pip install -q --upgrade --only-binary :all: --require-hashes -r bootstrap.lock --target .tools
	@touch $@

# What builds is kept out of .venv: setuptools there would slow down every start of Python.
.venv/.ready: bootstrap.lock build.lock requirements.lock pyproject.toml
	@$(MAKE) -s $(UV) || echo "uv cannot be had here: pip takes its place, more slowly."
	@test -x $(BIN)/python || $(PY) -m venv --without-pip .venv
	@$(call install,--require-hashes -r requirements.lock)
	@$(call install,--upgrade --require-hashes --target .tools/build -r build.lock)
	@export PYTHONPATH='$(CURDIR)/.tools/build'; $(call install,--no-deps --no-build-isolation -e .)
	@$(BIN)/python -m compileall -q src/cordially
	@touch $@

.venv/.ready-dev: .venv/.ready requirements-dev.lock
	@$(call install,--require-hashes -r requirements-dev.lock)
	@touch $@
