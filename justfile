# `just` lists the recipes. Every check is defined once, in .ci/run.

postgres_dir := "/tmp/seqpt-postgres-" + `id -u`

_default:
    @just --list --unsorted

# Serve on a SQLite file in this folder
run *ARGS:
    cargo run -- {{ ARGS }}

# The tests that need only Rust
test:
    cargo test --workspace

# Everything that main must pass
ci:
    .ci/run

# Format the code
fmt:
    cargo fmt --all

# Formatting and Clippy, as strict as in CI
lint:
    .ci/run format lint

# Build the API documentation, as strict as in CI
docs:
    .ci/run docs

# Start a private PostgreSQL and print what points tests at it: eval "$(just postgres)"
[no-exit-message]
postgres:
    @.ci/lib/postgres-cluster.sh start {{ postgres_dir }}
    @.ci/lib/postgres-cluster.sh env {{ postgres_dir }}

# Stop that PostgreSQL and delete its data
postgres-stop:
    .ci/lib/postgres-cluster.sh stop {{ postgres_dir }}

# The tests on PostgreSQL, on a cluster of their own
postgres-tests:
    .ci/run postgres

# The tests in a browser
browser:
    .ci/run browser

# Make the files of a new migration for both databases
migrations-new NAME:
    .ci/lib/migrations.sh new {{ NAME }}

# Print the OpenAPI document
openapi:
    @cargo run --quiet -- openapi

# Delete the database file that `just run` made here
[confirm("Delete seqpt.db in this folder, with everything in it? [y/N]")]
clean-db:
    rm -f seqpt.db seqpt.db-wal seqpt.db-shm
