//! The client as a browser: it has a cookie and posts forms.

use crate::support::client::{Answer, Client};

impl Answer {
    /// The cookie of this name that is set, as `name=value`.
    pub(crate) fn cookie(&self, name: &str) -> String {
        let cookies = self.headers.get_all("set-cookie").iter();
        let pairs = cookies.map(|cookie| cookie.to_str().unwrap().split(';').next().unwrap());
        let mut named = pairs.filter(|pair| pair.split('=').next() == Some(name));
        named.next().unwrap().to_owned()
    }
}

impl Client {
    /// The same client with this cookie, as `name=value`.
    pub(crate) fn with_cookie(&self, cookie: &str) -> Self {
        let mut client = self.clone();
        client.cookie = Some(cookie.to_owned());
        client
    }

    /// Posts a form as a page of ours would; the client has a cookie.
    pub(crate) fn post_form(&self, path: &str, form: &str) -> Answer {
        let page = self.get("/style").expect(200).body;
        let (_, rest) = page.split_once("name=\"csrf\" value=\"").unwrap();
        let csrf = rest.split('"').next().unwrap();
        let content_type = "application/x-www-form-urlencoded";
        let form = format!("{form}&csrf={csrf}");
        self.send("POST", path, content_type, form.as_bytes())
    }
}
