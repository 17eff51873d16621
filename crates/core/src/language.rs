use serde::{Deserialize, Serialize};

/// The languages every text of the method exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Language {
    /// English, `en`.
    #[serde(rename = "en")]
    English,
    /// German, `de`.
    #[serde(rename = "de")]
    German,
}

impl Language {
    /// All languages, in the order a switch shows them.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The ISO 639-1 code: `en` or `de`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// The language of an ISO 639-1 code; `None` for any other text.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}
