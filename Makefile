# Commands of the processor register. `make` alone lists them.

PYTHON ?= python3
PORT ?= 8000
PY := .venv/bin/python
NEED := sh .ci/need-packages
PIP_INSTALL := $(PY) -m pip install --disable-pip-version-check --quiet --require-hashes --requirement

# WeasyPrint needs these to write PDFs: Pango, and fonts for every script used in Europe.
LIBRARIES := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core
BROWSERS := chromium chromium-browser google-chrome

# Lint and tests keep their files and databases apart from the register's own.
APART := DATA_DIR=build/data DATABASE_URL=sqlite://:memory:
A_DEPLOYMENT = $(APART) DEBUG=0 HTTPS=1 ALLOWED_HOSTS=register.example \
	SECRET_KEY=$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(45))')

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run install test test-slow lint format bench soak load images lock messages clean libraries browser

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: libraries .venv/.runtime ## start the register with demo data on http://127.0.0.1:8000 (PORT=8000)
	$(PY) manage.py migrate --verbosity 0
	$(PY) manage.py load_demo --once
	$(PY) manage.py load_reference
	$(PY) manage.py carry_over
	@$(PY) manage.py run_local --port $(PORT)

install: .venv/.dev ## make .venv with everything for running and developing

# Two processes; the first to finish takes tests from the other.
TWO := -n 2 --dist worksteal

test: libraries browser .venv/.dev ## run the tests on SQLite, then the database tests on PostgreSQL
	@mkdir -p build/data && rm -f build/tests-*.xml
	$(APART) $(PY) -m pytest -m "not slow" $(TWO) --junitxml=build/tests-sqlite.xml
	DATA_DIR=build/data $(PY) tests/postgres.py -m "database and not slow" $(TWO) --junitxml=build/tests-postgres.xml
	@$(PY) tests/ran.py build/tests-sqlite.xml build/tests-postgres.xml

test-slow: libraries browser .venv/.dev ## run the slow tests: pages by axe, every field, other programs, mail, OpenID, upgrades
	@mkdir -p build/data && rm -f build/slow-*.xml
	$(APART) $(PY) -m pytest -m slow $(TWO) --junitxml=build/slow-sqlite.xml
	DATA_DIR=build/data $(PY) tests/postgres.py -m "database and slow" $(TWO) --junitxml=build/slow-postgres.xml
	@$(PY) tests/ran.py build/slow-sqlite.xml build/slow-postgres.xml

lint: libraries .venv/.dev ## check style, types, templates, migrations and the settings of a deployment
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(APART) $(PY) -m mypy
	$(PY) -m djlint --lint --quiet templates
	$(APART) $(PY) manage.py makemigrations --check --dry-run
	@echo "manage.py check --deploy"; $(A_DEPLOYMENT) $(PY) manage.py check --deploy --fail-level WARNING

format: .venv/.dev ## format the Python code and fix what ruff can
	$(PY) -m ruff check --fix-only
	$(PY) -m ruff format

BENCH := DATA_DIR=build/bench PYTHONPATH=.

bench: libraries .venv/.dev ## measure the register's speed on SQLite and on PostgreSQL
	@rm -rf build/bench && mkdir -p build/bench
	$(BENCH) DATABASE_URL=sqlite:///build/bench/register.sqlite3 $(PY) tests/benchmarks/run.py
	$(BENCH) $(PY) tests/postgres.py --exec $(PY) tests/benchmarks/run.py

# Each kills, starves or loads a server of its own, on this machine alone. DURABLE=1: PostgreSQL waits for the disk.
SOAKED := DURABLE=1 DATA_DIR=build/soak PYTHONPATH=.

soak: libraries .venv/.dev ## kill the server while people write, cut connections, fill the disk (SOAK=100 kills)
	@rm -rf build/soak && mkdir -p build/soak
	$(SOAKED) DATABASE_URL=sqlite:///build/soak/register.sqlite3 $(PY) tests/soak/soak.py
	$(SOAKED) $(PY) tests/postgres.py --exec $(PY) tests/soak/soak.py

load: libraries .venv/.dev ## measure the server under the load of many people (SECONDS=120)
	@rm -rf build/soak && mkdir -p build/soak
	$(SOAKED) DATABASE_URL=sqlite:///build/soak/register.sqlite3 $(PY) tests/soak/load.py
	$(SOAKED) $(PY) tests/postgres.py --exec $(PY) tests/soak/load.py

images: libraries browser .venv/.dev ## take the screenshots of docs/images from the demo
	@mkdir -p build/data
	$(APART) $(PY) -m pytest tests/browser/take_screenshots.py --quiet

# Locked versions stay while they fit pyproject.toml; UPGRADE=--upgrade takes the newest that fit.
UV_COMPILE = $(PY) -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command 'make lock' $(UPGRADE)

lock: .venv/.dev ## write requirements.txt and requirements-dev.txt from pyproject.toml (UPGRADE=--upgrade)
	$(UV_COMPILE) --output-file requirements.txt
	$(UV_COMPILE) --extra dev --constraint requirements.txt --output-file requirements-dev.txt
	@! grep -nE '://|file:|index-url|find-links|trusted-host|^ *[./]' requirements.txt requirements-dev.txt \
		|| { echo "The lock files must not name an address or a folder. See the lines above."; exit 1; }

messages: libraries .venv/.dev ## collect the texts to translate and compile the translations (needs gettext)
	@command -v msgfmt >/dev/null || $(NEED) gettext
	$(PY) manage.py makemessages --all --no-obsolete --ignore=build --ignore=tests
	$(PY) manage.py compilemessages --ignore=.venv --ignore=build

clean: ## remove .venv and the files of tests and tools; the register's data stays
	rm -rf .venv build .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The commands above need these.

libraries:
	@$(NEED) $(LIBRARIES)

# Any Chromium will do. Playwright's driver loads libatomic1.
browser:
	@for name in $(BROWSERS); do command -v $$name >/dev/null && exec $(NEED) libatomic1; done; \
		$(NEED) libatomic1 chromium

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "The register needs Python 3.11 or newer. Name one with: make PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(NEED) python3-venv $(LIBRARIES)
	$(PYTHON) -m venv .venv
	@touch $@

# A stamp file marks a lock file as installed. While it is newer than the lock file, make does not call pip.
.venv/.runtime: requirements.txt | .venv/.made
	$(PIP_INSTALL) requirements.txt
	@touch $@

.venv/.dev: requirements-dev.txt | .venv/.made
	$(PIP_INSTALL) requirements-dev.txt
	@touch $@ .venv/.runtime  # requirements-dev.txt contains all of requirements.txt
