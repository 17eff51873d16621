//! What holds on both databases.

mod audit;
mod files;
mod health;
mod journey;
mod kill_nine;
mod logs;
mod matrices;
mod predecessor;
mod stopping;
