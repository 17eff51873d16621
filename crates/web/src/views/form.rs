//! What a form shows when it comes back: the typed values and what is wrong with them.

/// What was typed into a form and what is wrong with it.
///
/// A form that is shown for the first time is [`FormState::default`]. Passwords are never given back: their templates
/// ignore the value. A field's name is also the id of its control.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    values: Vec<(String, String)>,
    errors: Vec<(String, String)>,
    problem: Option<String>,
}

impl FormState {
    /// Fills in a field.
    #[must_use]
    pub fn with_value(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.retain(|(known, _)| known != name);
        self.values.push((name.to_owned(), value.into()));
        self
    }

    /// Says what is wrong with a field; the first error of a field stays.
    #[must_use]
    pub fn with_error(mut self, name: &str, error: impl Into<String>) -> Self {
        if self.error(name).is_none() {
            self.errors.push((name.to_owned(), error.into()));
        }
        self
    }

    /// Says in other words what is wrong with a field that has an error.
    #[must_use]
    pub fn reworded(mut self, name: &str, error: impl Into<String>) -> Self {
        if let Some((_, known)) = self.errors.iter_mut().find(|(known, _)| known == name) {
            *known = error.into();
        }
        self
    }

    /// Says what is wrong with the form as a whole, such as a wrong user name or password.
    #[must_use]
    pub fn with_problem(mut self, problem: impl Into<String>) -> Self {
        self.problem = Some(problem.into());
        self
    }

    /// What was typed into a field; empty if nothing.
    pub fn value(&self, name: &str) -> &str {
        find(&self.values, name).unwrap_or_default()
    }

    /// What is wrong with a field.
    pub fn error(&self, name: &str) -> Option<&str> {
        find(&self.errors, name)
    }

    /// What is wrong with the form as a whole.
    pub fn problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }

    /// The fields with an error, in the order they were reported, with their errors.
    pub fn errors(&self) -> impl Iterator<Item = (&str, &str)> {
        self.errors
            .iter()
            .map(|(name, error)| (name.as_str(), error.as_str()))
    }

    /// Whether anything is wrong.
    pub fn is_refused(&self) -> bool {
        self.problem.is_some() || !self.errors.is_empty()
    }
}

fn find<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let (_, text) = fields.iter().find(|(known, _)| known == name)?;
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_form_keeps_what_was_typed_and_the_first_error_of_each_field() {
        let form = FormState::default()
            .with_value("username", "ada")
            .with_error("username", "taken")
            .with_error("username", "too short")
            .with_error("password", "too short");
        assert_eq!(form.value("username"), "ada");
        assert_eq!(
            form.errors().collect::<Vec<_>>(),
            [("username", "taken"), ("password", "too short")]
        );
        assert!(form.is_refused());
        assert_eq!(form.value("first_name"), "");
    }

    #[test]
    fn a_form_with_values_only_is_not_refused() {
        assert!(
            !FormState::default()
                .with_value("username", "ada")
                .is_refused()
        );
    }
}
