//! JSON bodies, with errors that say what is wrong and where.

use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, web};
use seqpt_application::json::Object;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use utoipa::ToSchema;

use crate::failure::Failure;
use crate::form::body_failure;

/// A JSON body of the described type.
pub(crate) struct JsonBody<T>(pub(crate) T);

impl<T: DeserializeOwned + 'static> FromRequest for JsonBody<T> {
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Failure>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = bytes(request, payload);
        Box::pin(async move {
            let (body, is_json) = body.await?;
            if !is_json {
                return Err(Failure::UnsupportedMediaType);
            }
            read(&body).map(Self)
        })
    }
}

/// Nothing to say: an object without fields, or no body at all.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NothingRequest {}

/// The body of a request that says nothing. Fields in it were meant for something and are refused.
pub(crate) struct NoBody;

impl FromRequest for NoBody {
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Failure>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = bytes(request, payload);
        Box::pin(async move {
            let (body, is_json) = body.await?;
            if body.iter().all(u8::is_ascii_whitespace) {
                return Ok(Self);
            }
            if !is_json {
                return Err(Failure::UnsupportedMediaType);
            }
            read::<NothingRequest>(&body).map(|NothingRequest {}| Self)
        })
    }
}

/// The body, and whether it is declared as JSON. A missing type is the seed-era clients' habit.
fn bytes(
    request: &HttpRequest,
    payload: &mut Payload,
) -> impl Future<Output = Result<(web::Bytes, bool), Failure>> + use<> {
    let declared = request.content_type();
    let is_json = declared.is_empty() || declared.eq_ignore_ascii_case("application/json");
    let body = web::Bytes::from_request(request, payload);
    async move { Ok((body.await.map_err(|error| body_failure(&error))?, is_json)) }
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Failure> {
    use serde_json::error::Category;
    // The parser looks at the encoding of those texts only that somebody asks for.
    let text = std::str::from_utf8(body).map_err(|error| Failure::InvalidJson {
        detail: error.to_string(),
    })?;
    let mut parser = serde_json::Deserializer::from_str(text);
    let Object(value) = serde_path_to_error::deserialize(&mut parser).map_err(|error| {
        let path = error.path().to_string();
        let error = error.into_inner();
        let detail = error.to_string();
        match error.classify() {
            Category::Data => Failure::WrongType { path, detail },
            Category::Io | Category::Syntax | Category::Eof => Failure::InvalidJson { detail },
        }
    })?;
    // What follows the value is a mistake too.
    parser.end().map_err(|error| Failure::InvalidJson {
        detail: error.to_string(),
    })?;
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Answer {
        #[serde(rename = "groups")]
        _groups: Vec<i64>,
    }

    #[derive(Debug, Deserialize)]
    struct Answers {
        #[serde(rename = "answers")]
        _answers: Vec<Object<Answer>>,
    }

    #[test]
    fn a_wrong_type_is_told_with_the_field_it_stands_in() {
        for (answers, field) in [
            (
                r#"[{"groups":[1]},{"groups":[2,"x"]}]"#,
                "answers[1].groups[1]",
            ),
            (r#"[{"groups":null}]"#, "answers[0].groups"),
            (r#"[{"groups":[1],"group":1}]"#, "answers[0].group"),
            (r#"[{"groups":[1],"groups":[2]}]"#, "answers[0]"),
            ("[{}]", "answers[0]"),
            ("[[[1]]]", "answers[0]"),
            ("5", "answers"),
        ] {
            let body = format!(r#"{{"answers":{answers}}}"#);
            match read::<Answers>(body.as_bytes()) {
                Err(Failure::WrongType { path, detail }) => {
                    assert_eq!(path, field, "{body}");
                    assert!(detail.contains("line 1"), "{detail}");
                }
                other => panic!("{body}: {other:?}"),
            }
        }
    }

    #[test]
    fn a_list_in_the_order_of_the_fields_is_no_object() {
        for body in [
            "[[]]",
            "[[{\"groups\":[1]}]]",
            "[]",
            "null",
            "\"text\"",
            "5",
        ] {
            assert!(
                matches!(
                    read::<Answers>(body.as_bytes()),
                    Err(Failure::WrongType { path, .. }) if path == "."
                ),
                "{body}"
            );
        }
    }

    #[test]
    fn broken_json_is_told_apart_and_located() {
        for broken in [
            "",
            "{",
            "not json",
            "{\"answers\":[]} {}",
            "{\"answers\":[]} x",
            "\0",
        ] {
            assert!(
                matches!(
                    read::<Answers>(broken.as_bytes()),
                    Err(Failure::InvalidJson { detail }) if detail.contains("line 1")
                ),
                "{broken:?}"
            );
        }
        assert!(matches!(
            read::<Answers>(b"{\"other\":\"\xff\"}"),
            Err(Failure::InvalidJson { detail }) if detail.contains("utf-8")
        ));
    }
}
