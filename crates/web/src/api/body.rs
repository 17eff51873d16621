//! JSON bodies, with errors that say what is wrong and where.

use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, web};
use serde::de::DeserializeOwned;

use crate::failure::Failure;
use crate::form::body_failure;

/// A JSON body of the described type.
pub(crate) struct JsonBody<T>(pub(crate) T);

impl<T: DeserializeOwned + 'static> FromRequest for JsonBody<T> {
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Failure>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = matches!(
            request.content_type(),
            // A missing type is the seed-era clients' habit.
            "application/json" | ""
        );
        let body = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            let body = body.await.map_err(|error| body_failure(&error))?;
            if !is_json {
                return Err(Failure::UnsupportedMediaType);
            }
            read(&body).map(Self)
        })
    }
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Failure> {
    use serde_json::error::Category;
    serde_json::from_slice(body).map_err(|error| {
        let detail = error.to_string();
        match error.classify() {
            Category::Data => Failure::WrongType { detail },
            Category::Io | Category::Syntax | Category::Eof => Failure::InvalidJson { detail },
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_json_and_wrong_types_are_told_apart_and_located() {
        assert!(matches!(
            read::<Vec<i64>>(b"[1, 2"),
            Err(Failure::InvalidJson { detail }) if detail.contains("line 1")
        ));
        assert!(matches!(
            read::<Vec<i64>>(b"[1, \"two\"]"),
            Err(Failure::WrongType { detail }) if detail.contains("line 1 column 9")
        ));
        assert!(matches!(
            read::<Vec<i64>>(b"not json"),
            Err(Failure::InvalidJson { .. })
        ));
    }
}
