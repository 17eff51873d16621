#!/usr/bin/env bash
# Cargo.lock is complete, and docs/dependencies.md gives a reason for each crate that a crate of ours names, and no other.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

cargo fetch --locked

used() {
    cargo metadata --locked --no-deps --format-version 1 |
        jq -r '.packages[].dependencies[] | select(.path == null) | .name' | sort -u
}

explained() {
    # shellcheck disable=SC2016 # The back quotes are Markdown's.
    grep -oE '^\| `[^`]+`' docs/dependencies.md | tr -d '|` ' | sort -u
}

diff --label "used by our crates" --label docs/dependencies.md -u0 <(used) <(explained) || {
    printf 'error: docs/dependencies.md and the crates differ as shown\n' >&2
    exit 1
}
printf '%d dependencies, each with its reason\n' "$(used | wc -l)"
