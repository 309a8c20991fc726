#!/bin/sh
# Make .venv if it is missing, put into it what a pinned list names, and hubgen itself.
# Usage: tools/venv.sh PYTHON LIST
set -eu
cd "$(dirname "$0")/.."
python=$1
list=$2

stop() {
    echo "$1" >&2
    exit 1
}

enough='import sys; sys.exit(sys.version_info < (3, 11))'

if ! .venv/bin/python -c "$enough" 2>/dev/null; then
    command -v "$python" >/dev/null || stop "hubgen needs Python 3.11 or later, and '$python' was not found: name yours, as in make PYTHON=python3.12."
    "$python" -c "$enough" || stop "hubgen needs Python 3.11 or later, and '$python' is $("$python" -V 2>&1): name a later one, as in make PYTHON=python3.12."
    "$python" -m venv --clear .venv || stop "Python could not make .venv: on Debian and Ubuntu, install the package python3-venv first."
fi

install() {
    .venv/bin/python -m pip install --quiet --disable-pip-version-check "$@"
}

# Nothing is built with tools fetched unpinned: what builds is installed first, from a pinned list of its own.
echo "Installing $list into .venv ..."
install --require-hashes -r requirements/build.txt
install --require-hashes --no-build-isolation --use-pep517 -r "$list"
install --no-build-isolation --no-deps --editable .
