//! Gives each request a number and writes one line about it: no addresses, no names, no query, and
//! the route's pattern in place of the path, which may hold a key.

use std::net::{IpAddr, SocketAddr};
use std::time::Instant;

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpRequest, web};

use crate::settings::WebSettings;
use crate::state::State;

/// The number that finds a request in the log.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub(crate) String);

impl RequestId {
    pub(crate) fn of(request: &HttpRequest) -> String {
        request
            .extensions()
            .get::<Self>()
            .map(|id| id.0.clone())
            .unwrap_or_default()
    }
}

pub(crate) async fn trace(
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let id = request
        .app_data::<web::Data<State>>()
        .map(|state| state.app.random_hex::<8>())
        .unwrap_or_default();
    request.extensions_mut().insert(RequestId(id.clone()));
    let method = request.method().clone();
    let started = Instant::now();
    let mut response = next.call(request).await?;
    let route = response
        .request()
        .match_pattern()
        .unwrap_or_else(|| "unmatched".to_owned());
    let milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(request_id = id, %method, route, status = response.status().as_u16(), milliseconds, "request");
    if let Ok(value) = HeaderValue::from_str(&id) {
        response
            .headers_mut()
            .insert(HeaderName::from_static("x-request-id"), value);
    }
    Ok(response)
}

/// The network address a request comes from: the nearest one that is no trusted proxy.
pub(crate) fn client_address(request: &HttpRequest, settings: &WebSettings) -> IpAddr {
    let trusted = |address: &IpAddr| {
        settings
            .trusted_proxies
            .iter()
            .any(|network| network.contains(address))
    };
    let peer = request
        .peer_addr()
        .map_or(IpAddr::from([0, 0, 0, 0]), |peer| peer.ip());
    if !trusted(&peer) {
        return peer;
    }
    let forwarded: Vec<&str> = request
        .headers()
        .get_all("x-forwarded-for")
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(','))
        .collect();
    // From the right: each proxy adds whom it heard, and what stands left of the first stranger
    // is that stranger's own tale.
    let mut nearest = peer;
    for entry in forwarded.into_iter().rev() {
        let Some(address) = forwarded_address(entry.trim()) else {
            break;
        };
        nearest = address;
        if !trusted(&address) {
            break;
        }
    }
    nearest
}

/// An address as proxies write it: with or without a port.
fn forwarded_address(entry: &str) -> Option<IpAddr> {
    let bare = entry.trim_matches(['[', ']']);
    bare.parse()
        .ok()
        .or_else(|| Some(entry.parse::<SocketAddr>().ok()?.ip()))
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn client(peer: &str, forwarded: Option<&str>) -> String {
        let settings = WebSettings {
            trusted_proxies: vec!["10.0.0.0/8".parse().unwrap()],
            ..WebSettings::default()
        };
        let mut request = TestRequest::default().peer_addr(format!("{peer}:1").parse().unwrap());
        if let Some(forwarded) = forwarded {
            request = request.insert_header(("x-forwarded-for", forwarded));
        }
        client_address(&request.to_http_request(), &settings).to_string()
    }

    #[test]
    fn only_a_trusted_proxy_may_say_whom_it_speaks_for() {
        assert_eq!(client("192.0.2.1", Some("198.51.100.7")), "192.0.2.1");
        assert_eq!(client("10.0.0.1", Some("198.51.100.7")), "198.51.100.7");
        assert_eq!(client("10.0.0.1", None), "10.0.0.1");
    }

    #[test]
    fn what_a_client_invents_in_front_of_the_proxys_entry_is_not_believed() {
        assert_eq!(
            client("10.0.0.1", Some("1.1.1.1, 198.51.100.7, 10.0.0.2")),
            "198.51.100.7"
        );
        assert_eq!(client("10.0.0.1", Some("nonsense")), "10.0.0.1");
        assert_eq!(
            client("10.0.0.1", Some("nonsense, 198.51.100.7")),
            "198.51.100.7"
        );
    }

    #[test]
    fn an_entry_may_carry_a_port() {
        for (entry, expected) in [
            ("198.51.100.7:5555", "198.51.100.7"),
            ("[2001:db8::1]:5555", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("2001:db8::1", "2001:db8::1"),
        ] {
            assert_eq!(client("10.0.0.1", Some(entry)), expected);
        }
    }
}
