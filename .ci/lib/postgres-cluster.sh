#!/usr/bin/env bash
# A private PostgreSQL cluster for tests, apart from any server this machine runs.
#
#   postgres-cluster.sh start DIR    make the cluster in DIR (new, or one started here before) and run it
#   postgres-cluster.sh env DIR      print the shell exports that point tests at it
#   postgres-cluster.sh stop DIR     stop it and remove DIR
#   postgres-cluster.sh programs     print the folder of the server programs, or fail
#
# Tests make databases named seqpt_test_* through the administrator's URL and refuse every other one. They connect to
# them as `seqpt_owner`, who owns the database and runs migrations, and as `seqpt_app`, who serves and owns nothing:
# the same URL with the other name, because the three roles of a cluster share one random password.
set -euo pipefail

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# Debian keeps the server programs out of PATH, one folder for each version.
programs() {
    local newest
    newest=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
    if [ -z "$newest" ]; then
        newest=$(command -v initdb) || die "no PostgreSQL server here; on Debian: apt-get install postgresql"
        newest=$(dirname "$newest")
    fi
    printf '%s\n' "$newest"
}

# PostgreSQL refuses to run as root, so root lends it the user that its package made.
as_server() {
    if [ "$(id -u)" = 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

is_running() {
    [ -f "$dir/port" ] && "$bin/pg_isready" --quiet --host=127.0.0.1 --port="$(<"$dir/port")"
}

make_cluster() {
    mkdir "$dir"
    : >"$dir/$marker"
    (umask 077 && od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$dir/password")
    if [ "$(id -u)" = 0 ]; then
        id postgres >/dev/null 2>&1 || die "PostgreSQL does not run as root, and there is no user postgres"
        chown -R postgres "$dir"
    fi
    as_server "$bin/initdb" -D "$dir/data" --username=postgres --pwfile="$dir/password" \
        --auth=scram-sha-256 --encoding=UTF8 --no-locale >"$dir/initdb.log" || die "$(cat "$dir/initdb.log")"
    # fsync is said aloud: the tests that kill processes rely on it.
    as_server tee -a "$dir/data/postgresql.conf" >/dev/null <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
fsync = on
CONF
}

# Nothing reserves a port for somebody else, so take one, try it, and take another if it was gone.
run_cluster() {
    local port
    for _ in {1..20}; do
        port=$((20000 + RANDOM % 10000))
        if as_server "$bin/pg_ctl" -D "$dir/data" -l "$dir/server.log" -w -t 60 -o "-p $port" start >/dev/null 2>&1; then
            printf '%s\n' "$port" >"$dir/port"
            return
        fi
    done
    die "the cluster does not start; its log ends: $(tail -n 5 "$dir/server.log")"
}

make_roles() {
    local password
    password=$(<"$dir/password")
    PGPASSWORD=$password "$bin/psql" --no-psqlrc --quiet --set=ON_ERROR_STOP=1 \
        --host=127.0.0.1 --port="$(<"$dir/port")" --username=postgres --dbname=postgres <<SQL
CREATE ROLE seqpt_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '$password';
CREATE ROLE seqpt_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '$password';
SQL
}

start() {
    if [ ! -e "$dir" ]; then
        make_cluster
        run_cluster
        make_roles
    elif ! is_running; then
        [ -f "$dir/$marker" ] || die "$dir is no cluster made here"
        run_cluster
    fi
}

print_env() {
    is_running || die "no cluster runs in $dir"
    printf 'export SEQPT_TEST_POSTGRES_ADMIN_URL=postgres://postgres:%s@127.0.0.1:%s/postgres\n' \
        "$(<"$dir/password")" "$(<"$dir/port")"
}

stop() {
    [ -e "$dir" ] || return 0
    [ -f "$dir/$marker" ] || die "$dir is no cluster made here"
    # A server that died already, or never started, is stopped enough.
    as_server "$bin/pg_ctl" -D "$dir/data" -m fast -w stop >/dev/null 2>&1 || true
    rm -rf "$dir"
}

usage="usage: postgres-cluster.sh start|env|stop DIR, or postgres-cluster.sh programs"
# Without it `stop` removes nothing: a mistyped DIR must not cost a folder.
marker=seqpt-test-cluster

bin=$(programs)
case "$#:${1:-}" in
    1:programs) printf '%s\n' "$bin" ;;
    2:start | 2:env | 2:stop)
        dir=$(realpath -m "$2")
        # The server's user may not be able to look into the folder this was called from.
        cd /
        case $1 in
            start) start ;;
            env) print_env ;;
            stop) stop ;;
        esac
        ;;
    *) die "$usage" ;;
esac
