//! The web adapter: pages for people, JSON for programs.
//!
//! Handlers parse, call a use case and render; nothing else. Every route stands in the table of
//! [`routes`] with its policy, and what is not listed there is not served.

pub mod api;
mod application;
mod assets;
mod auth;
pub mod charts;
mod compat;
mod exports;
mod failure;
mod form;
mod health;
mod middleware;
mod pages;
mod rate_limit;
mod reader;
pub mod routes;
mod settings;
mod state;
pub mod views;

pub use api::openapi_json;
pub use application::Application;
pub use settings::{RateLimits, WebSettings};
