use ipnet::IpNet;

/// How the web adapter is reached and protected.
#[derive(Debug, Clone, Default)]
pub struct WebSettings {
    /// The address people use, without a closing slash: `https://seqpt.example.org`. Invitation
    /// links are made with it, and `https` makes every cookie `Secure`. Without it, links are made
    /// from the request's own host.
    pub public_url: Option<String>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Whether attempts are limited.
    pub rate_limits: RateLimits,
    /// How many threads answer requests; `None` leaves it to the number of cores.
    pub workers: Option<usize>,
}

/// Whether sign-ins, registrations and key checks are limited per address and account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RateLimits {
    /// As trust demands.
    #[default]
    On,
    /// For load tests on the loopback address only.
    Off,
}

impl WebSettings {
    /// Whether browsers reach the product over TLS.
    pub(crate) fn is_https(&self) -> bool {
        self.public_url
            .as_deref()
            .is_some_and(|url| url.starts_with("https://"))
    }
}
