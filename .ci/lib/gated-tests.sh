# shellcheck shell=bash
# Sourced: runs the test targets that need more than Rust. A target asks for it in its crate's Cargo.toml with
# `required-features = ["postgres-tests"]` or `["browser-tests"]`, and is found here without being listed.

# All features at once: the database and the browser tests then share one build, and Clippy checked the same code.
run_gated_tests() { # run_gated_tests FEATURE
    local found
    found=$(cargo metadata --no-deps --format-version 1 | jq -r --arg feature "$1" '
        .packages[].targets[]
        | select(.kind == ["test"] and (."required-features" // [] | index($feature)))
        | .name' | sort -u)
    [ -n "$found" ] || die "no test target requires the feature $1"
    local names targets=()
    mapfile -t names <<<"$found"
    for name in "${names[@]}"; do
        targets+=(--test "$name")
    done
    cargo test --workspace --all-features "${targets[@]}"
}
