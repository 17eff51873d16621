//! Errors at the fields of a command: rendered alike by pages and API.

use std::fmt;

use seqpt_core::framework::ProcessId;

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name as in forms and JSON.
    pub field: &'static str,
    /// What is wrong.
    pub code: FieldCode,
}

/// The kinds of field errors. [`key`](Self::key) is stable: it stands in the API's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldCode {
    /// Nothing was entered.
    Required,
    /// Fewer characters than needed.
    TooShort {
        /// The fewest characters allowed.
        min: usize,
    },
    /// More characters than allowed.
    TooLong {
        /// The most characters allowed.
        max: usize,
    },
    /// Characters that do not belong into this field, such as control characters or emoji.
    InvalidCharacters,
    /// Not one of the values on offer.
    UnknownChoice,
    /// Not a whole number in the allowed range.
    NumberOutOfRange {
        /// The smallest number.
        min: i64,
        /// The largest number.
        max: i64,
    },
    /// Not a date.
    InvalidDate,
    /// A date that must lie in the future does not.
    DateInPast,
    /// A day on which the plan has not begun yet.
    DateBeforePlan,
    /// Somebody has this value.
    Taken,
    /// Easily guessed: a common password, or one made of the person's own names.
    PasswordCommon,
    /// The current password is another one.
    WrongPassword,
    /// No organisation has this key.
    KeyUnknown,
    /// The organisation replaced this key by a new one.
    KeyReplaced,
    /// The key was valid until a date that is over.
    KeyExpired,
    /// As many people joined with this key as it allows.
    KeyUsedUp,
    /// Nobody was invited with this link.
    InvitationUnknown,
    /// The invitation was valid until a date that is over.
    InvitationExpired,
    /// Somebody joined with this invitation.
    InvitationUsed,
    /// The organisation took the invitation back.
    InvitationWithdrawn,
    /// The first line does not name the columns that are needed.
    ColumnsMissing,
    /// There is nobody on the list.
    NobodyListed,
    /// More lines than allowed.
    TooManyRows {
        /// The most lines allowed.
        max: usize,
    },
    /// The line has more cells than there are columns.
    TooManyCells,
    /// A quotation mark opens a cell and none closes it.
    UnclosedQuote {
        /// The line on which it opens.
        line: u64,
    },
    /// Two columns are the same one.
    ColumnTwice {
        /// Which column it is, counted from 1.
        first: usize,
        /// Which column it is once more.
        second: usize,
    },
    /// No involvement in a process, which is a number from 0 to 3.
    NotAnInvolvement {
        /// The process whose column it stands in.
        process: ProcessId,
    },
    /// The same one stands there twice.
    Duplicate,
    /// No role was chosen.
    RolesRequired,
    /// The chosen roles take part in no process that calls for a competency.
    RolesRequireNothing,
    /// Two of roles, tasks and a full assessment were asked for, and a survey follows from one of them.
    SeveralWays,
    /// Nothing was written in any list of tasks.
    TasksRequired,
    /// No involvement in a process, or none that calls for a competency.
    InvolvementRequired,
    /// A statement group that does not exist.
    GroupOutOfRange,
    /// No strategy was chosen.
    StrategyRequired,
}

impl FieldCode {
    /// The stable code.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::TooShort { .. } => "too_short",
            Self::TooLong { .. } => "too_long",
            Self::InvalidCharacters => "invalid_characters",
            Self::UnknownChoice => "unknown_choice",
            Self::NumberOutOfRange { .. } => "number_out_of_range",
            Self::InvalidDate => "invalid_date",
            Self::DateInPast => "date_in_past",
            Self::DateBeforePlan => "date_before_plan",
            Self::Taken => "taken",
            Self::PasswordCommon => "password_common",
            Self::WrongPassword => "wrong_password",
            Self::KeyUnknown => "unknown_key",
            Self::KeyReplaced => "key_replaced",
            Self::KeyExpired => "key_expired",
            Self::KeyUsedUp => "key_used_up",
            Self::InvitationUnknown => "unknown_invitation",
            Self::InvitationExpired => "invitation_expired",
            Self::InvitationUsed => "invitation_used",
            Self::InvitationWithdrawn => "invitation_withdrawn",
            Self::ColumnsMissing => "columns_missing",
            Self::NobodyListed => "nobody_listed",
            Self::TooManyRows { .. } => "too_many_rows",
            Self::TooManyCells => "too_many_cells",
            Self::UnclosedQuote { .. } => "unclosed_quote",
            Self::ColumnTwice { .. } => "column_twice",
            Self::NotAnInvolvement { .. } => "not_an_involvement",
            Self::Duplicate => "duplicate",
            Self::RolesRequired => "roles_required",
            Self::RolesRequireNothing => "roles_require_nothing",
            Self::SeveralWays => "several_ways",
            Self::TasksRequired => "tasks_required",
            Self::InvolvementRequired => "involvement_required",
            Self::GroupOutOfRange => "group_out_of_range",
            Self::StrategyRequired => "strategy_required",
        }
    }

    /// The numbers that belong into the message, by name.
    pub fn args(self) -> Vec<(&'static str, i64)> {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        match self {
            Self::TooShort { min } => vec![("min", count(min))],
            Self::TooLong { max } | Self::TooManyRows { max } => vec![("max", count(max))],
            Self::NumberOutOfRange { min, max } => vec![("min", min), ("max", max)],
            Self::UnclosedQuote { line } => vec![("line", i64::try_from(line).unwrap_or(i64::MAX))],
            Self::ColumnTwice { first, second } => {
                vec![("first", count(first)), ("second", count(second))]
            }
            Self::NotAnInvolvement { process } => {
                vec![
                    ("process", i64::from(process.get())),
                    ("min", 0),
                    ("max", 3),
                ]
            }
            _ => Vec::new(),
        }
    }
}

/// All field errors of one command, so that a form shows every one at once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FieldErrors(Vec<FieldError>);

impl FieldErrors {
    /// One error.
    pub fn one(field: &'static str, code: FieldCode) -> Self {
        Self(vec![FieldError { field, code }])
    }

    /// The errors in the order of the fields.
    pub fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.0.iter()
    }

    /// Whether no field is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn extend(&mut self, others: &Self) {
        self.0.extend(others.iter().cloned());
    }

    /// Takes the value of a checked field, or notes its error and gives nothing.
    pub(crate) fn collect<T>(
        &mut self,
        field: &'static str,
        checked: Result<T, FieldCode>,
    ) -> Option<T> {
        checked
            .map_err(|code| self.0.push(FieldError { field, code }))
            .ok()
    }
}

impl fmt::Display for FieldErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, error) in self.0.iter().enumerate() {
            if position > 0 {
                f.write_str(", ")?;
            }
            write!(f, "{} {}", error.field, error.code.key())?;
        }
        Ok(())
    }
}
