#!/bin/sh
# Pins everything, with the hashes of every file there is for it, for every system and every Python from 3.11 on.
# Call it as `make lock`; `make lock UPGRADE=--upgrade` takes the newest of all.
set -eu
cd "$(dirname "$0")/.."

pin() {
    target=$1
    shift
    uv pip compile --no-config --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-package hubgen ${UPGRADE:-} --quiet --output-file "$target" "$@"
    printf '%s\n' "# Written by \`make lock\`." | cat - "$target" > "$target.new"
    mv "$target.new" "$target"
}

pin requirements/build.txt requirements/build.in
pin requirements/site.txt pyproject.toml --constraint requirements/build.txt
pin requirements/dev.txt pyproject.toml --extra dev --constraint requirements/site.txt --constraint requirements/build.txt
pin requirements/publish.txt requirements/publish.in --constraint requirements/dev.txt
