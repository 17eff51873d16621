//! What a form shows when it comes back: the typed values and what is wrong with them.

/// The fields of a form that have a value or an error.
///
/// A form that is shown for the first time is [`FormState::default`]. Passwords are never given back: their templates
/// ignore the value.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    fields: Vec<Field>,
    problem: Option<String>,
}

/// One field that has been typed into or is wrong.
#[derive(Debug, Clone)]
pub struct Field {
    /// The field's name, which is also the id of its control.
    pub name: String,
    /// What was typed.
    pub value: String,
    /// What is wrong with it, in the reader's language.
    pub error: Option<String>,
}

impl FormState {
    /// Fills in a field.
    #[must_use]
    pub fn with_value(mut self, name: &str, value: impl Into<String>) -> Self {
        self.field(name).value = value.into();
        self
    }

    /// Says what is wrong with a field; the first error of a field stays.
    #[must_use]
    pub fn with_error(mut self, name: &str, error: impl Into<String>) -> Self {
        self.field(name).error.get_or_insert(error.into());
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
        self.find(name).map_or("", |field| &field.value)
    }

    /// What is wrong with a field.
    pub fn error(&self, name: &str) -> Option<&str> {
        self.find(name).and_then(|field| field.error.as_deref())
    }

    /// What is wrong with the form as a whole.
    pub fn problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }

    /// The fields with an error, in the order they were reported, with their errors.
    pub fn errors(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields
            .iter()
            .filter_map(|field| Some((field.name.as_str(), field.error.as_deref()?)))
    }

    /// Whether anything is wrong.
    pub fn is_refused(&self) -> bool {
        self.problem.is_some() || self.errors().next().is_some()
    }

    fn find(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    fn field(&mut self, name: &str) -> &mut Field {
        let at = self
            .fields
            .iter()
            .position(|field| field.name == name)
            .unwrap_or_else(|| {
                self.fields.push(Field {
                    name: name.to_owned(),
                    value: String::new(),
                    error: None,
                });
                self.fields.len() - 1
            });
        &mut self.fields[at]
    }
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
