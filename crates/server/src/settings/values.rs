//! How single values are written. What a parser refuses, it answers with what is allowed.

use std::net::{IpAddr, SocketAddr};

use chrono::TimeDelta;
use ipnet::IpNet;

use super::LogFormat;

type Parsed<T> = Result<T, &'static str>;

const LONGEST: TimeDelta = TimeDelta::days(365);

pub(super) fn address(text: &str) -> Parsed<SocketAddr> {
    text.parse()
        .map_err(|_| "it takes an IP address with a port, such as 127.0.0.1:8080")
}

/// `30m`, `8h`, `14d`.
pub(super) fn duration(text: &str) -> Parsed<TimeDelta> {
    let count_and_unit = || {
        let number = text.strip_suffix(['m', 'h', 'd'])?;
        let count: u32 = number.parse().ok().filter(|count| *count > 0)?;
        match text.strip_prefix(number)? {
            "m" => TimeDelta::try_minutes(count.into()),
            "h" => TimeDelta::try_hours(count.into()),
            _ => TimeDelta::try_days(count.into()),
        }
    };
    count_and_unit()
        .filter(|duration| *duration <= LONGEST)
        .ok_or("it takes a whole number with m, h or d for minutes, hours or days, such as 8h, up to 365d")
}

pub(super) fn on_or_off(text: &str) -> Parsed<bool> {
    match text {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err("it takes on or off"),
    }
}

pub(super) fn connections(text: &str) -> Parsed<u32> {
    text.parse()
        .ok()
        .filter(|count| (1..=100).contains(count))
        .ok_or("it takes a whole number from 1 to 100")
}

/// Scheme, host and port, without a slash at the end: the server answers at the top of its host.
pub(super) fn public_url(text: &str) -> Parsed<String> {
    let url = text.strip_suffix('/').unwrap_or(text);
    let has_only_host_and_port = || {
        let (scheme, place) = url.split_once("://")?;
        let (host, port) = match place.rsplit_once(':') {
            // The colons of an IPv6 address stand in brackets.
            Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
            _ => (place, None),
        };
        let of_a_host = |c: char| c.is_ascii_alphanumeric() || "-._[]:".contains(c);
        Some(
            matches!(scheme, "http" | "https")
                && !host.is_empty()
                && host.chars().all(of_a_host)
                && port.is_none_or(|port| port.parse::<u16>().is_ok()),
        )
    };
    match has_only_host_and_port() {
        Some(true) => Ok(url.to_owned()),
        _ => Err(
            "it takes http:// or https:// with a host and perhaps a port, such as https://seqpt.example.org",
        ),
    }
}

/// `127.0.0.1, 10.0.0.0/8`: single addresses and whole networks.
pub(super) fn networks(text: &str) -> Parsed<Vec<IpNet>> {
    text.split(',')
        .map(str::trim)
        .map(|entry| {
            entry
                .parse()
                .or_else(|_| entry.parse::<IpAddr>().map(IpNet::from))
        })
        .collect::<Result<_, _>>()
        .map_err(|_| "it takes IP addresses or networks, separated by commas, such as 127.0.0.1,10.0.0.0/8")
}

pub(super) fn log_filter(text: &str) -> Parsed<String> {
    match crate::logging::filter(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err(
            "it takes error, warn, info, debug, trace or off, or a list such as info,seqpt_web=debug",
        ),
    }
}

pub(super) fn log_format(text: &str) -> Parsed<LogFormat> {
    match text {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => Err("it takes text or json"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_a_number_of_minutes_hours_or_days_up_to_a_year() {
        assert_eq!(duration("30m"), Ok(TimeDelta::minutes(30)));
        assert_eq!(duration("8h"), Ok(TimeDelta::hours(8)));
        assert_eq!(duration("14d"), Ok(TimeDelta::days(14)));
        for wrong in [
            "",
            "h",
            "8",
            "0h",
            "-1h",
            "8 h",
            "8s",
            "1.5h",
            "366d",
            "99999999999d",
        ] {
            assert!(duration(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_public_url_is_a_scheme_a_host_and_perhaps_a_port() {
        for right in [
            "https://qualify.example.org",
            "http://localhost:8080",
            "https://[::1]:8443",
            "http://[::1]",
        ] {
            assert_eq!(public_url(right).as_deref(), Ok(right));
        }
        assert_eq!(
            public_url("https://example.org/").as_deref(),
            Ok("https://example.org")
        );
        for wrong in [
            "example.org",
            "ftp://example.org",
            "https://",
            "https://example.org/seqpt",
            "https://ann@example.org",
            "https://example.org:99999",
            "https://example.org:",
            "https://exa mple.org",
        ] {
            assert!(public_url(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn trusted_proxies_are_addresses_and_networks() {
        let networks_of =
            |text| networks(text).map(|all| all.iter().map(IpNet::to_string).collect());
        assert_eq!(
            networks_of("127.0.0.1, 10.0.0.0/8,::1"),
            Ok::<Vec<_>, _>(vec![
                "127.0.0.1/32".to_owned(),
                "10.0.0.0/8".to_owned(),
                "::1/128".to_owned(),
            ])
        );
        for wrong in [
            "proxy.example.org",
            "10.0.0.0/33",
            "127.0.0.1;::1",
            ",",
            "10.0.0",
        ] {
            assert!(networks(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_log_filter_is_a_level_or_a_list_by_target() {
        for right in ["info", "off", "warn,seqpt_web=debug"] {
            assert_eq!(log_filter(right).as_deref(), Ok(right));
        }
        assert!(log_filter("info,seqpt_web=loud").is_err());
        assert!(log_filter("a=b=c").is_err());
    }
}
