//! What holds on both databases.

mod audit;
mod health;
mod journey;
mod kill_nine;
mod logs;
mod matrices;
mod predecessor;
mod stopping;
