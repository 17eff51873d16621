use crate::FieldCode;

/// The fewest characters of a password (OWASP ASVS 5.0, 6.2.1, which recommends more than eight).
pub const PASSWORD_MIN: usize = 12;

/// The most characters of a password: long enough for passphrases, short enough to hash.
pub const PASSWORD_MAX: usize = 128;

/// Passwords that fewer guesses than these find are as good as published. zxcvbn's guess count is
/// the whole check: lists of leaked passwords, keyboard walks, names and words are in it, and no
/// rule says which kinds of characters must occur.
const MIN_GUESSES_LOG10: f64 = 8.0;

/// zxcvbn's time grows with the square of the length; what an attacker guesses first stands in
/// the beginning anyway.
const JUDGED_CHARACTERS: usize = 64;

/// Checks a new password. `own_words` are the person's and the organisation's names, which a
/// password must not be made of.
pub(crate) fn check_password(entered: &str, own_words: &[&str]) -> Result<(), FieldCode> {
    let length = entered.chars().count();
    if length == 0 {
        return Err(FieldCode::Required);
    }
    if length < PASSWORD_MIN {
        return Err(FieldCode::TooShort { min: PASSWORD_MIN });
    }
    if length > PASSWORD_MAX {
        return Err(FieldCode::TooLong { max: PASSWORD_MAX });
    }
    if entered.contains('\0') {
        return Err(FieldCode::InvalidCharacters);
    }
    let judged: String = entered.chars().take(JUDGED_CHARACTERS).collect();
    // Each word of "Kranbau Nord GmbH" is an own word, and so is the whole.
    let own_words: Vec<_> = own_words
        .iter()
        .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()).chain([*name]))
        .filter(|word| !word.is_empty())
        .collect();
    if zxcvbn::zxcvbn(&judged, &own_words).guesses_log10() < MIN_GUESSES_LOG10 {
        return Err(FieldCode::PasswordCommon);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_character_and_other_short_passwords_are_refused() {
        for short in ["a", "12345678901"] {
            assert_eq!(
                check_password(short, &[]),
                Err(FieldCode::TooShort { min: 12 })
            );
        }
        assert_eq!(check_password("", &[]), Err(FieldCode::Required));
    }

    #[test]
    fn common_passwords_and_ones_made_of_own_names_are_refused() {
        for common in [
            "password1234",
            "123456789012",
            "qwertyuiop12",
            "aaaaaaaaaaaaaaaa",
            "Passw0rd1234",
            "iloveyou1234",
        ] {
            assert_eq!(
                check_password(common, &[]),
                Err(FieldCode::PasswordCommon),
                "{common}"
            );
        }
        assert_eq!(
            check_password("annaschmidt1", &["anna", "schmidt"]),
            Err(FieldCode::PasswordCommon)
        );
    }

    #[test]
    fn no_kind_of_character_is_demanded() {
        for good in [
            "lilac gearbox walks north",
            "vnqzkwhtpxdr",
            "Überholspur-Käsekuchen-9",
            "корабль летит домой",
        ] {
            assert_eq!(check_password(good, &["anna"]), Ok(()), "{good}");
        }
    }
}
