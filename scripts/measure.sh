#!/usr/bin/env bash
# Measures the release binary for docs/benchmarks.md: its size, the time from the start to the first answer on an
# existing database, and its memory. Needs curl, and Linux for /proc.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

starts=20
binary=${1:-target/release/seqpt}
[ -x "$binary" ] || {
    printf 'error: %s is missing; cargo build --release makes target/release/seqpt\n' "$binary" >&2
    exit 1
}
binary=$(realpath "$binary")

scratch=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || kill -9 "$server" 2>/dev/null || true
    rm -rf "$scratch"
}
trap finish EXIT
cd "$scratch"

start() {
    : >ready
    "$binary" --bind 127.0.0.1:0 --rate-limits off 2>log >ready &
    server=$!
}

stop() {
    kill -TERM "$server"
    wait "$server"
    server=
}

# Waits for the ready line, whose address ends in the port, and asks for the start page. Without any other program:
# starting one would take longer than the answer.
first_answer() {
    local line status
    until IFS= read -r line <ready; do
        kill -0 "$server" || {
            cat log >&2
            exit 1
        }
    done
    port=${line##*:}
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    printf 'GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n' >&3
    IFS= read -r status <&3
    exec 3>&-
    [[ $status == "HTTP/1.1 200 OK"* ]]
}

memory() { # memory VmRSS|VmHWM, in MB
    awk -v name="$1:" '$1 == name { printf "%.1f MB\n", $2 / 1000 }' "/proc/$server/status"
}

post() {
    curl --silent --show-error --fail --output /dev/null --header 'content-type: application/json' \
        --data "$2" "http://127.0.0.1:$port$1"
}

password=marble-Tugboat-91-lantern
start
first_answer
post /api/v1/organizations '{"organization_name": "Acme", "organization_size": "small", "first_name": "Ada",
    "last_name": "Adler", "username": "ada", "password": "'$password'"}'
stop

times=()
for ((i = 0; i < starts; i++)); do
    begin=${EPOCHREALTIME/./}
    start
    first_answer
    times+=($((${EPOCHREALTIME/./} - begin)))
    stop
done
mapfile -t sorted < <(printf '%s\n' "${times[@]}" | sort -n)
in_ms() { awk '{ printf "%.0f ms\n", $1 / 1000 }' <<<"$1"; }

start
first_answer
idle=$(memory VmRSS)
for ((i = 0; i < 200; i++)); do
    printf 'url = "http://127.0.0.1:%s/%s"\noutput = "/dev/null"\n' "$port" "$([ $((i % 2)) = 0 ] && echo style || echo login)"
done >pages
curl --silent --fail --config pages
signing_in=()
for ((i = 0; i < 20; i++)); do
    post /api/v1/sessions '{"username": "ada", "password": "'$password'"}' &
    signing_in+=($!)
done
wait "${signing_in[@]}"
sleep 2
used=$(memory VmRSS)
peak=$(memory VmHWM)
stop

printf 'Machine: %s, %s cores\n' "$(uname -sm)" "$(nproc)"
printf 'Binary: %s\n' "$(stat --format=%s "$binary" | awk '{ printf "%.1f MB", $1 / 1000000 }')"
printf 'First answer: median %s, worst of %s starts %s\n' \
    "$(in_ms "${sorted[starts / 2]}")" "$starts" "$(in_ms "${sorted[starts - 1]}")"
printf 'Memory: idle %s; after 200 pages and 20 sign-ins at once %s, at most %s\n' "$idle" "$used" "$peak"
