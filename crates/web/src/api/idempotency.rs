//! Requests that are safe to send again: the sender names one by a key, and sends the same key when
//! the answer was lost.

use actix_web::HttpRequest;
use seqpt_application::{FieldCode, FieldErrors};

/// The header that carries the key.
const HEADER: &str = "Idempotency-Key";

const LONGEST: usize = 200;

/// The key of a request; `None` if the sender gave none.
///
/// # Errors
/// At the header, unless it is 1 to 200 visible ASCII characters, once.
pub(super) fn idempotency_key(request: &HttpRequest) -> Result<Option<String>, FieldErrors> {
    let sent: Vec<_> = request.headers().get_all(HEADER).collect();
    let code = match sent.as_slice() {
        [] => return Ok(None),
        [key] => match key.as_bytes() {
            [] => FieldCode::Required,
            bytes if bytes.len() > LONGEST => FieldCode::TooLong { max: LONGEST },
            bytes if bytes.iter().all(u8::is_ascii_graphic) => {
                return Ok(key.to_str().ok().map(str::to_owned));
            }
            _ => FieldCode::InvalidCharacters,
        },
        _ => FieldCode::InvalidCharacters,
    };
    Err(FieldErrors::one(HEADER, code))
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn key(sent: &[&str]) -> Result<Option<String>, FieldErrors> {
        let request = sent.iter().fold(TestRequest::default(), |request, key| {
            request.append_header((HEADER, *key))
        });
        idempotency_key(&request.to_http_request())
    }

    #[test]
    fn up_to_two_hundred_visible_characters_are_a_key_and_none_is_none() {
        assert_eq!(key(&[]), Ok(None));
        for given in [
            "7",
            "b6b1c0e4-6f0a-4d0e-9c8d-1f2e3d4c5b6a",
            "\"~!\"",
            &"k".repeat(200),
        ] {
            assert_eq!(key(&[given]), Ok(Some(given.to_owned())));
        }
    }

    #[test]
    fn what_is_no_key_is_refused_at_the_header() {
        let refused = |code| Err(FieldErrors::one(HEADER, code));
        assert_eq!(key(&[""]), refused(FieldCode::Required));
        let long = "k".repeat(201);
        assert_eq!(key(&[&long]), refused(FieldCode::TooLong { max: 200 }));
        for wrong in [&["two words"][..], &["Schlüssel"], &["one", "two"]] {
            assert_eq!(
                key(wrong),
                refused(FieldCode::InvalidCharacters),
                "{wrong:?}"
            );
        }
    }
}
