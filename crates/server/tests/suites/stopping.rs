use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::database::Database;
use crate::support::server::Server;

const BODY: &str = "username=nobody&password=not+the+password";

/// Begins a request and leaves the second half of its body open.
fn half_a_request(server: &Server) -> TcpStream {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    let head = format!(
        "POST /login HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\
         expect: 100-continue\r\n\r\n",
        server.address(),
        BODY.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    // The server asks for the body: from here on the request is in flight.
    let mut asked = [0; 25];
    stream.read_exact(&mut asked).unwrap();
    assert_eq!(&asked, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(&BODY.as_bytes()[..10]).unwrap();
    stream
}

#[test]
fn a_stop_finishes_the_request_in_flight_and_takes_no_new_one() {
    let database = Database::create();
    let mut server = Server::start(&database);
    let mut request = half_a_request(&server);

    server.terminate();
    while TcpStream::connect(server.address()).is_ok() {
        thread::yield_now();
    }
    assert!(server.ended().is_none(), "it left a request unanswered");
    request.write_all(&BODY.as_bytes()[10..]).unwrap();
    let mut answer = String::new();
    request.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
    assert!(answer.trim_end().ends_with("</html>"), "{answer}");

    let (status, printed) = server.wait();
    assert!(status.success(), "{status}: {}", server.log());
    assert_eq!(printed, "", "one line is printed, at the start");
}

#[test]
fn a_second_signal_ends_it_at_once() {
    let database = Database::create();
    let mut server = Server::start(&database);
    let _in_flight = half_a_request(&server);

    // Signals close together count as one, so they are sent until it heeds the second.
    let (never, pause) = mpsc::channel::<()>();
    while server.ended().is_none() {
        server.terminate();
        let _ = pause.recv_timeout(Duration::from_millis(50));
    }
    drop(never);
    let (status, _) = server.wait();
    assert_eq!(status.code(), Some(1));
    assert!(server.log().contains("stopped at once"), "{}", server.log());
}
