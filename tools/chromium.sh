#!/bin/sh
# Make sure that there is a Chromium for the browser tests, and letters of every script for it to draw.
# As root on Debian it installs what is missing; anywhere else it says what to do.
set -eu

# The same names, in the same order, as in tests/conftest.py.
found() {
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [ -n "$name" ] && command -v "$name" >/dev/null; then
            return 0
        fi
    done
    return 1
}

installable() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

missing() {
    found || echo chromium
    for package in fonts-noto-core fonts-noto-cjk; do
        # A package that was removed is still known to dpkg; its status says more.
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done
}

install() {
    echo "Installing $* ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null
}

if installable && [ -n "$(missing)" ]; then
    # Names of packages hold no spaces. What fails here is said below, unless only letters are missing.
    # shellcheck disable=SC2046
    install $(missing) || true
fi

if ! found; then
    echo "The browser tests need Chromium: install it (on Debian: apt-get install chromium fonts-noto-core fonts-noto-cjk) or name yours, as in CHROMIUM=/path/to/chrome make test." >&2
    exit 1
fi
