# `make run` opens the practice family, `make test` runs every check. Both set up all they need in .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test format lint types imports tests translations bench fuzz kill long screenshots clean

run: $(READY)
	@$(PYTHON) packaging/system_libraries.py $${DISPLAY:+window} $${WAYLAND_DISPLAY:+window}
	@$(BIN)/familyapp demo

test: $(VENV)/.ready-test
	@$(PYTHON) packaging/system_libraries.py
	@$(MAKE) --no-print-directory format lint types imports translations tests

format:
	@echo "== format"; $(BIN)/ruff format --check .

lint:
	@echo "== lint"; $(BIN)/ruff check .

types:
	@echo "== types"; $(BIN)/mypy

imports:
	@echo "== import contracts"; $(BIN)/lint-imports

translations:
	@echo "== translations"; $(BIN)/python packaging/translations.py check

tests:
	@echo "== tests"; QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n auto --dist loadgroup

bench: $(VENV)/.ready-test
	@$(PYTHON) packaging/system_libraries.py
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

long fuzz kill: $(VENV)/.ready-test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.long $@

screenshots: $(READY)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/screenshots.py docs/images

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "familyapp needs Python 3.11 or newer (found: $$($(PYTHON) -V))"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv is missing. On Debian: apt install python3-venv"; exit 1; }

$(READY): $(VENV)/bin/python pyproject.toml constraints.txt
	@echo "Setting up .venv (some minutes the first time)"
	@$(BIN)/python -m pip install --quiet --use-pep517 --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.ready-test: $(READY)
	@$(BIN)/python -m pip install --quiet --use-pep517 --constraint constraints.txt --editable '.[test]'
	@touch $@

clean:
	@rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis out
