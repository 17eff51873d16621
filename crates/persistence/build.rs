//! Embedded migrations are part of the program: a changed file has to rebuild it.

fn main() {
    println!("cargo::rerun-if-changed=../../migrations");
}
