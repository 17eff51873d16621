//! What the suites share: the program as a child process, and a client that talks to it.

pub(crate) mod client;
pub(crate) mod people;
pub(crate) mod server;
