//! The web adapter as its clients meet it: over HTTP, on fakes of all ports.
#![expect(clippy::unwrap_used, reason = "a test whose steps fail has failed")]

mod bad_input;
mod browser;
mod conditional_requests;
mod exports;
mod figures;
mod forgery;
mod full_assessments;
mod glossary;
mod guidance;
mod headers;
mod invitation;
mod invitations;
mod lapsed;
mod openapi;
mod phase_one;
mod plans;
mod predecessor;
mod problems;
mod programs;
mod rate_limits;
mod reminders;
mod return_paths;
mod role_provenance;
mod roles;
mod route_matrix;
mod scenarios;
mod seed_era;
mod server;
mod sign_ins;
mod strategy_check;
mod tour;
mod trainings;
mod victim;
mod what_if;
mod wording;
