use seqpt_application::App;
use seqpt_text::{TextError, Texts};

use crate::assets::AssetSet;
use crate::rate_limit::RateLimiter;
use crate::settings::WebSettings;

/// What every request shares.
pub(crate) struct State {
    pub(crate) app: App,
    pub(crate) texts: Texts,
    pub(crate) settings: WebSettings,
    pub(crate) assets: AssetSet,
    pub(crate) limiter: RateLimiter,
}

impl State {
    pub(crate) fn new(app: App, settings: WebSettings) -> Result<Self, TextError> {
        Ok(Self {
            app,
            texts: Texts::standard()?,
            assets: AssetSet::new(),
            limiter: RateLimiter::new(settings.rate_limits),
            settings,
        })
    }
}
