#!/usr/bin/env bash
# Every migration exists for SQLite and for PostgreSQL, under one name, with a way up and a way down.
#
#   migrations.sh check        fail where the two trees differ or a file is empty
#   migrations.sh new NAME     make the four files of a new migration
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../migrations"

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

files() {
    (cd "$1" && find . -mindepth 1 -type f | sort)
}

check() {
    diff --label sqlite --label postgres -u <(files sqlite) <(files postgres) || die "the two trees differ as shown"
    local empty unpaired
    empty=$(find sqlite postgres -type f ! -size +0)
    [ -z "$empty" ] || die "empty: $empty"
    unpaired=$(find sqlite -mindepth 1 -type d \( ! -exec test -e '{}/up.sql' \; -o ! -exec test -e '{}/down.sql' \; \) -print)
    [ -z "$unpaired" ] || die "up.sql or down.sql is missing in: $unpaired"
    printf '%d migrations\n' "$(find sqlite -mindepth 1 -maxdepth 1 -type d | wc -l)"
    [ -n "$(files sqlite)" ] || die "there are none"
}

new() {
    [[ $1 =~ ^[a-z][a-z0-9_]*$ ]] || die "a migration is named in lower case with underscores: $1"
    local name backend
    name=$(date -u +%Y-%m-%d-%H%M%S)_$1
    for backend in sqlite postgres; do
        mkdir -p "$backend/$name"
        touch "$backend/$name"/{up,down}.sql
        printf 'migrations/%s\n' "$backend/$name"/{up,down}.sql
    done
}

case "$#:${1:-}" in
    1:check) check ;;
    2:new) new "$2" ;;
    *) die "usage: migrations.sh check, or migrations.sh new NAME" ;;
esac
