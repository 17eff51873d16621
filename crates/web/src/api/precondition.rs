//! Editing together: an answer names its revision (`ETag`), a change names the revision it was
//! made from (`If-Match`).

use actix_web::HttpRequest;
use actix_web::http::header::{HeaderValue, IF_MATCH};

/// The entity tag of a revision.
pub(super) fn etag(revision: i64) -> String {
    format!("\"{revision}\"")
}

/// The revision that a change was made from; `None` if the sender does not care.
///
/// A tag that was never given out is the revision of nothing, so it never matches; so does a list
/// of several, as nobody edits two revisions at once. The weak form is taken for the strong one:
/// proxies that compress make it.
pub(super) fn expected_revision(request: &HttpRequest) -> Option<i64> {
    const NO_REVISION: i64 = -1;
    let sent: Vec<_> = request.headers().get_all(IF_MATCH).collect();
    match sent.as_slice() {
        [] => None,
        [tag] if tag.as_bytes().trim_ascii() == b"*" => None,
        [tag] => Some(revision(tag).unwrap_or(NO_REVISION)),
        _ => Some(NO_REVISION),
    }
}

fn revision(tag: &HeaderValue) -> Option<i64> {
    let tag = tag.to_str().ok()?.trim();
    let tag = tag.strip_prefix("W/").unwrap_or(tag);
    tag.strip_prefix('"')?.strip_suffix('"')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn expected(tags: &[&str]) -> Option<i64> {
        let request = tags.iter().fold(TestRequest::default(), |request, tag| {
            request.append_header((IF_MATCH, *tag))
        });
        expected_revision(&request.to_http_request())
    }

    #[test]
    fn the_tag_of_an_answer_is_read_back_even_if_a_proxy_weakened_it() {
        assert_eq!(expected(&[&etag(7)]), Some(7));
        assert_eq!(expected(&["W/\"7\""]), Some(7));
    }

    #[test]
    fn without_a_tag_or_with_a_star_any_revision_will_do() {
        assert_eq!(expected(&[]), None);
        assert_eq!(expected(&["*"]), None);
    }

    #[test]
    fn what_is_no_tag_of_ours_matches_no_revision() {
        for tags in [
            &["7"][..],
            &["\"seven\""],
            &["\"6\", \"7\""],
            &["\"6\"", "\"7\""],
            &[""],
        ] {
            assert_eq!(expected(tags), Some(-1), "{tags:?}");
        }
    }
}
