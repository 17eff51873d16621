//! Who reads a page, and in which language: everything a page needs besides its own content.

use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, web};
use seqpt_application::accounts::{Account, account};
use seqpt_application::organization::{OrganizationView, organization};
use seqpt_application::ratings::rates_somebody;
use seqpt_application::{Actor, UserRole};
use seqpt_core::Language;
use seqpt_text::{Localizer, negotiate};

use crate::auth::Member;
use crate::auth::cookies::{self, Name};
use crate::auth::csrf;
use crate::failure::Failure;
use crate::form::browser_secret;
use crate::pages::flash::Notice;
use crate::state::State;
use crate::views::{Page, Person};

/// The reader of a page.
pub(crate) struct Reader {
    pub(crate) state: web::Data<State>,
    pub(crate) localizer: Localizer,
    who: Option<Who>,
    csrf: String,
    path: String,
    notice: Option<Notice>,
}

struct Who {
    actor: Actor,
    account: Account,
    name: String,
    organization: OrganizationView,
    rates: bool,
}

impl Reader {
    /// The reader with account and organisation, if somebody is signed in.
    pub(crate) async fn load(request: &HttpRequest) -> Result<Self, Failure> {
        let mut reader = Self::stranger(request)?;
        let member = request.extensions().get::<Member>().copied();
        if let Some(Member(actor)) = member {
            let app = &reader.state.app;
            let account = account(app, &actor).await?;
            reader.who = Some(Who {
                organization: organization(app, &actor).await?,
                rates: rates_somebody(app, &actor).await?,
                name: format!("{} {}", account.first_name, account.last_name),
                account,
                actor,
            });
        }
        Ok(reader)
    }

    /// The reader without asking the database: for error pages, which must always come.
    pub(crate) fn stranger(request: &HttpRequest) -> Result<Self, Failure> {
        let state = request
            .app_data::<web::Data<State>>()
            .cloned()
            .ok_or_else(|| Failure::Internal("no state in the application".to_owned()))?;
        let secret = browser_secret(request).unwrap_or_else(|| {
            let secret = state.app.random_hex::<32>();
            cookies::queue(
                request,
                cookies::set(&state.settings, Name::Visitor, &secret),
            );
            secret
        });
        let notice = cookies::read(request, &state.settings, Name::Flash);
        if notice.is_some() {
            cookies::queue(request, cookies::remove(&state.settings, Name::Flash));
        }
        Ok(Self {
            csrf: csrf::token(&state.app.random_hex::<8>(), &secret),
            localizer: localizer(request, &state),
            path: request
                .uri()
                .path_and_query()
                .map_or("/", |path| path.as_str())
                .to_owned(),
            notice: notice.and_then(|key| Notice::from_key(&key)),
            who: None,
            state,
        })
    }

    /// The context the templates render in.
    pub(crate) fn page(&self) -> Page<'_> {
        Page {
            localizer: &self.localizer,
            csrf: &self.csrf,
            path: &self.path,
            assets: self.state.assets.base(),
            person: self.who.as_ref().map(|who| Person {
                name: &who.name,
                organization: &who.organization.organization.name,
                is_admin: who.actor.role == UserRole::Admin,
                rates: who.rates,
            }),
            flash: self.notice.map(|notice| notice.flash(&self.localizer)),
        }
    }

    /// The signed-in person.
    pub(crate) fn actor(&self) -> Result<Actor, Failure> {
        self.who
            .as_ref()
            .map(|who| who.actor)
            .ok_or(Failure::SignInNeeded)
    }

    /// Whether somebody is signed in.
    pub(crate) fn is_signed_in(&self) -> bool {
        self.who.is_some()
    }

    /// The signed-in person's account.
    pub(crate) fn account(&self) -> Result<&Account, Failure> {
        self.who
            .as_ref()
            .map(|who| &who.account)
            .ok_or(Failure::SignInNeeded)
    }

    /// The signed-in person's organisation.
    pub(crate) fn organization(&self) -> Result<&OrganizationView, Failure> {
        self.who
            .as_ref()
            .map(|who| &who.organization)
            .ok_or(Failure::SignInNeeded)
    }
}

impl FromRequest for Reader {
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Failure>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { Self::load(&request).await })
    }
}

/// The texts in the language the reader chose, or else the browser prefers.
pub(crate) fn localizer(request: &HttpRequest, state: &State) -> Localizer {
    let chosen = cookies::read(request, &state.settings, Name::Language)
        .and_then(|code| Language::from_code(&code));
    let language = chosen.unwrap_or_else(|| {
        let preferred = request
            .headers()
            .get(ACCEPT_LANGUAGE)
            .and_then(|header| header.to_str().ok());
        negotiate(preferred.unwrap_or_default())
    });
    state.texts.localizer(language)
}
