//! Behaviours.
