# shellcheck shell=bash
# Sourced: what every step of .ci/run prints, and how a script here gives up.

step_times=()

# step TITLE COMMAND...: a heading, the command, and the seconds it took. A failure ends the run there.
step() {
    local title=$1 start=$SECONDS
    shift
    current_step=$title
    printf '\n==> %s\n' "$title"
    "$@"
    step_times+=("$(printf '%5d s  %s' $((SECONDS - start)) "$title")")
    printf '<== %s: %d s\n' "$title" $((SECONDS - start))
}

# report_steps STATUS: the last lines of a run.
report_steps() {
    printf '\n'
    ((${#step_times[@]} == 0)) || printf '%s\n' "${step_times[@]}"
    (($1 == 0)) || printf 'Failed: %s\n' "${current_step:-before the first step}"
}

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}
