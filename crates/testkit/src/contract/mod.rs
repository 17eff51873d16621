//! What every implementation of the ports does. One behaviour is one function over a `&dyn Store`;
//! [`contract_suite!`](crate::contract_suite) makes a test of each.

pub mod assessments;
pub mod audit;
pub mod isolation;
pub mod join_keys;
pub mod logins;
pub mod organizations;
pub mod role_matrices;
pub mod sessions;
pub mod transactions;
pub mod users;

mod support;

use seqpt_application::Store;

/// An empty store for one test, with whatever has to live as long: a folder, a database.
pub trait TestStore {
    /// The store under test.
    fn store(&self) -> &dyn Store;
}

/// Stamps one `#[test]` per behaviour. The expression makes a fresh, migrated, empty store that
/// implements [`TestStore`]; it is evaluated once in each test.
///
/// ```
/// # use seqpt_application::Store;
/// # use seqpt_testkit::{FakeStore, TestStore};
/// seqpt_testkit::contract_suite!(FakeStore::new());
/// ```
#[macro_export]
macro_rules! contract_suite {
    ($make:expr) => {
        fn contract_store() -> impl $crate::TestStore {
            $make
        }

        $crate::contract_suite! { @stamp
            organizations {
                a_stored_organization_is_found_with_all_its_values,
                an_unknown_organization_is_not_found,
                a_second_organization_of_the_same_name_is_refused,
                the_name_is_compared_by_its_key_and_shown_as_entered,
                an_update_replaces_name_and_size_and_raises_the_revision,
                an_update_to_the_name_of_another_organization_is_refused,
                an_organization_may_keep_its_own_name_in_an_update,
                an_update_of_an_unknown_organization_is_an_error,
                all_organizations_are_listed_by_rising_id,
            }
        }
    };
    (@stamp $($suite:ident { $($behaviour:ident,)* })*) => {
        $(mod $suite {
            $(#[test]
            fn $behaviour() {
                let made = super::contract_store();
                $crate::contract::$suite::$behaviour($crate::TestStore::store(&made));
            })*
        })*
    };
}
