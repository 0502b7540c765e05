# Two commands for a fresh machine: `make demo` and `make test`. Each makes the environment it needs.
PYTHON ?= python3
VENV ?= .venv
# What the build compiles, and what compiles it.
COMPILED := $(shell find dictionaries -type f) $(wildcard src/frfix/compiler/*.py src/frfix/patterns/*.py src/frfix/rules/*/*.toml) \
	$(shell find src/frfix/locale -name '*.po')

demo: $(VENV)/frfix
	$(VENV)/bin/frfix check examples/brouillon.txt || test $$? -eq 1  # 1: it found mistakes

test: $(VENV)/dev browser
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/pytest --numprocesses auto --dist worksteal

# The manual, to open as site/index.html.
site: $(VENV)/dev
	$(VENV)/bin/mkdocs build --quiet

# tests/browser wants Chromium, a package of the system: installed by who may; elsewhere pytest says what to install.
browser:
	@command -v chromedriver >/dev/null || ! command -v apt-get >/dev/null || test "$$(id -u)" -ne 0 || { \
		echo "apt-get install chromium chromium-driver"; export DEBIAN_FRONTEND=noninteractive; \
		apt-get -qq update && apt-get -qq -y -o DPkg::Lock::Timeout=120 install --no-install-recommends \
			chromium chromium-driver >/dev/null; } || true

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# Markers, so that a second run installs nothing; they age with what they stand for.
$(VENV)/frfix: $(VENV)/bin/python pyproject.toml hatch_build.py $(COMPILED)
	$(VENV)/bin/pip install --quiet --editable .
	touch $@

$(VENV)/dev: $(VENV)/bin/python pyproject.toml hatch_build.py $(COMPILED)
	$(VENV)/bin/pip install --quiet --editable '.[dev]'
	touch $@ $(VENV)/frfix

.PHONY: demo test site browser
