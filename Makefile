# Two commands for a fresh machine: `make demo` and `make test`. Each makes the environment it needs.
PYTHON ?= python3
VENV ?= .venv
# What the build compiles, and what compiles it.
COMPILED := $(shell find dictionaries -type f) $(wildcard src/frfix/compiler/*.py src/frfix/patterns/*.py src/frfix/rules/*/*.toml) \
	$(shell find src/frfix/locale -name '*.po')

demo: $(VENV)/frfix
	$(VENV)/bin/frfix check examples/brouillon.txt || test $$? -eq 1  # 1: it found mistakes

test: $(VENV)/dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/pytest --numprocesses auto --dist worksteal

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# Markers, so that a second run installs nothing; they age with what they stand for.
$(VENV)/frfix: $(VENV)/bin/python pyproject.toml hatch_build.py $(COMPILED)
	$(VENV)/bin/pip install --quiet --editable .
	touch $@

$(VENV)/dev: $(VENV)/bin/python pyproject.toml hatch_build.py $(COMPILED)
	$(VENV)/bin/pip install --quiet --editable '.[dev]'
	touch $@ $(VENV)/frfix

.PHONY: demo test
