//! Looking up and filling in texts.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use seqpt_core::Language;
use seqpt_core::content::Content;
use seqpt_core::framework::Framework;
use unic_langid::LanguageIdentifierError;

use crate::files::files;
use crate::{DateFormat, Explainer, NumberFormat, TextError};

type Bundle = FluentBundle<FluentResource>;

/// All texts of the product and of the standard framework in both languages, parsed once at the start.
#[derive(Clone)]
pub struct Texts {
    english: Arc<Words>,
    german: Arc<Words>,
}

/// Everything in one language.
pub(crate) struct Words {
    bundle: Bundle,
    /// The framework's texts.
    pub(crate) content: Content,
}

impl Texts {
    /// Parses the embedded texts.
    ///
    /// # Errors
    ///
    /// When a file does not parse, a key stands twice or the framework does not load; the tests of this crate keep all of it from
    /// happening.
    pub fn standard() -> Result<Self, TextError> {
        let framework = Framework::standard()?;
        let words = |language| -> Result<_, TextError> {
            Ok(Words {
                bundle: bundle(language)?,
                content: Content::standard(&framework, language)?,
            })
        };
        Ok(Self {
            english: Arc::new(words(Language::English)?),
            german: Arc::new(words(Language::German)?),
        })
    }

    /// The texts in one language. Cheap: it shares them.
    pub fn localizer(&self, language: Language) -> Localizer {
        let words = match language {
            Language::English => &self.english,
            Language::German => &self.german,
        };
        Localizer {
            language,
            words: Arc::clone(words),
        }
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Texts").finish_non_exhaustive()
    }
}

fn bundle(language: Language) -> Result<Bundle, TextError> {
    let locale = language
        .code()
        .parse()
        .map_err(|error: LanguageIdentifierError| TextError::Locale {
            language,
            reason: error.to_string(),
        })?;
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // The isolation marks around inserted values would end up in JSON, exports and tests; both languages run left to right.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::English => |value, _| whole_number(value, Language::English),
        Language::German => |value, _| whole_number(value, Language::German),
    }));
    for &(file, contents) in files(language) {
        let resource = FluentResource::try_new(contents.to_owned()).map_err(|(_, errors)| {
            TextError::Syntax {
                language,
                file,
                reason: listed(&errors),
            }
        })?;
        bundle
            .add_resource(resource)
            .map_err(|errors| TextError::Duplicate {
                language,
                file,
                reason: listed(&errors),
            })?;
    }
    Ok(bundle)
}

fn listed<E: fmt::Display>(errors: &[E]) -> String {
    errors
        .iter()
        .map(E::to_string)
        .collect::<Vec<_>>()
        .join("; ")
}

/// Fluent selects the plural form from the number itself; only its digits are written by us. Text passes unchanged.
fn whole_number(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(NumberFormat::new(language).decimal(number.value, 0)),
        _ => None,
    }
}

/// The texts in one language, with its number and date formats and the framework's names.
///
/// Clone it freely: clones share the texts.
#[derive(Clone)]
pub struct Localizer {
    language: Language,
    pub(crate) words: Arc<Words>,
}

impl Localizer {
    /// The language of the texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// How this language writes numbers.
    pub fn numbers(&self) -> NumberFormat {
        NumberFormat::new(self.language)
    }

    /// How this language writes dates and times.
    pub fn dates(&self) -> DateFormat {
        DateFormat::new(self.language)
    }

    /// Why a figure is what it is.
    pub fn explain(&self) -> Explainer<'_> {
        Explainer::new(self)
    }

    /// The text of a key that has nothing to fill in. A key that does not exist gives `⟦key⟧`.
    pub fn t(&self, key: &str) -> String {
        self.msg(key).to_string()
    }

    /// The text of a key, to be filled in with [`Message::arg`] and shown with [`fmt::Display`].
    pub fn msg<'a>(&'a self, key: &'a str) -> Message<'a> {
        Message {
            localizer: self,
            key,
            arguments: FluentArgs::new(),
        }
    }
}

impl fmt::Debug for Localizer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Localizer")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// A text that is being filled in.
///
/// ```
/// use seqpt_core::Language;
/// use seqpt_text::Texts;
///
/// let texts = Texts::standard()?;
/// let english = texts.localizer(Language::English);
/// let message = english.msg("error-too-short").arg("min", 12);
/// assert!(message.to_string().contains("12"));
/// # Ok::<(), seqpt_text::TextError>(())
/// ```
#[derive(Debug)]
#[must_use = "a message is shown with Display"]
pub struct Message<'a> {
    localizer: &'a Localizer,
    key: &'a str,
    arguments: FluentArgs<'a>,
}

impl<'a> Message<'a> {
    /// Fills in `name`. Whole numbers also choose the plural form; a number with decimals is formatted first, with
    /// [`Localizer::numbers`], and filled in as text.
    pub fn arg(mut self, name: &'a str, value: impl Argument) -> Self {
        self.arguments.set(name, value.value());
        self
    }
}

impl fmt::Display for Message<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bundle = &self.localizer.words.bundle;
        let Some(pattern) = bundle
            .get_message(self.key)
            .and_then(|message| message.value())
        else {
            return write!(formatter, "⟦{}⟧", self.key);
        };
        // A missing argument shows as `{$name}`; `keys_are_used` finds a call that forgets one.
        let mut errors = Vec::new();
        formatter.write_str(&bundle.format_pattern(pattern, Some(&self.arguments), &mut errors))
    }
}

/// What a text can be filled in with: strings and whole numbers, owned or borrowed.
pub trait Argument {
    /// The value in Fluent's own terms.
    fn value(&self) -> FluentValue<'static>;
}

impl<T: Argument + ?Sized> Argument for &T {
    fn value(&self) -> FluentValue<'static> {
        (**self).value()
    }
}

macro_rules! argument {
    (strings: $($string:ty),+; integers: $($integer:ty),+ $(,)?) => {
        $(impl Argument for $string {
            fn value(&self) -> FluentValue<'static> {
                FluentValue::String(Cow::Owned(self.to_string()))
            }
        })+
        $(impl Argument for $integer {
            fn value(&self) -> FluentValue<'static> {
                FluentValue::from(*self)
            }
        })+
    };
}

argument!(
    strings: str, String, Cow<'_, str>, Message<'_>;
    integers: i8, i16, i32, i64, isize, u8, u16, u32, u64, usize,
);
