#!/usr/bin/env bash
# A developer embeds seqpt-core in a program of their own: it must not pull in a database, a web stack or a runtime.
set -euo pipefail

crates=$(cargo tree -p seqpt-core --all-features --edges normal,build --prefix none --format '{p}' | cut -d ' ' -f 1 | sort -u)
grep -qx seqpt-core <<<"$crates"
if grep -E '^(diesel|actix|tokio|reqwest|hyper|libsqlite3|pq)(-|_|$)' <<<"$crates"; then
    printf 'error: the crates above must stay out of seqpt-core\n' >&2
    exit 1
fi
printf '%d crates, all of them plain libraries\n' "$(wc -l <<<"$crates")"
