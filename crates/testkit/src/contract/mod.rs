//! What every implementation of the ports does. One behaviour is one function over a `&dyn Store`;
//! [`contract_suite!`](crate::contract_suite) makes a test of each.

pub mod assessments;
pub mod audit;
pub mod concurrency;
pub mod figures;
pub mod invitations;
pub mod isolation;
pub mod join_keys;
pub mod learning_plans;
pub mod logins;
pub mod organization_roles;
pub mod organizations;
pub mod questionnaires;
pub mod ratings;
pub mod role_matrices;
pub mod sessions;
pub mod trainings;
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
                an_update_replaces_what_admins_set_and_raises_the_revision,
                an_update_to_the_name_of_another_organization_is_refused,
                an_organization_may_keep_its_own_name_in_an_update,
                an_update_of_an_unknown_organization_is_an_error,
                all_organizations_are_listed_by_rising_id,
                what_phase_one_has_come_to_is_replaced_and_is_no_edit,
                phase_one_of_an_unknown_organization_is_an_error,
            }
            join_keys {
                a_stored_key_is_found_with_all_its_values,
                an_unknown_key_is_not_found,
                the_same_key_for_two_organizations_is_refused,
                a_second_current_key_of_one_organization_is_refused,
                a_replaced_key_makes_room_and_is_still_known_as_replaced,
                replacing_a_second_time_keeps_when_the_first_key_was_replaced,
                replacing_touches_no_other_organization,
                every_use_of_a_key_counts_for_that_key_alone,
                a_use_of_an_unknown_key_is_an_error,
            }
            invitations {
                stored_invitations_are_found_with_all_their_values,
                an_unknown_token_is_not_found,
                the_same_token_twice_is_refused_with_all_that_came_with_it,
                invitations_are_listed_for_their_organization_alone_the_newest_first,
                many_invitations_are_stored_at_once,
                an_invitation_is_withdrawn_once,
                an_invitation_of_another_organization_is_not_withdrawn,
                an_invitation_is_used_once_and_remembers_by_whom_and_when,
                a_withdrawn_or_unknown_invitation_is_not_used,
                an_invitation_is_not_used_by_a_person_of_another_organization,
            }
            role_matrices {
                stored_profiles_are_found_for_the_roles_asked_for,
                a_role_without_a_profile_is_left_out,
                a_new_profile_takes_the_place_of_the_whole_old_one,
                the_database_derives_the_same_matrix_as_the_core,
                the_derived_matrix_follows_a_changed_profile,
                the_role_clusters_of_a_person_are_replaced_and_read_rising,
            }
            organization_roles {
                a_stored_role_is_found_with_all_its_values_and_without_involvement,
                two_roles_of_one_name_are_refused_until_the_first_is_retired,
                a_renamed_role_keeps_its_involvement_and_its_holders,
                a_role_is_not_renamed_to_the_name_of_another,
                a_new_involvement_takes_the_place_of_the_whole_old_one,
                an_unknown_role_is_neither_changed_nor_retired_nor_held,
                a_role_is_retired_once,
                roles_held_are_replaced_read_rising_and_counted_without_deactivated_people,
            }
            logins {
                a_stored_login_is_found_by_its_compared_user_name,
                an_unknown_user_name_is_not_found,
                a_user_name_is_unique_over_all_organizations,
                the_login_of_a_person_is_found_in_the_own_organization_only,
                a_new_password_replaces_the_old_one_of_that_person_alone,
                a_person_is_locked_out_and_let_in_again,
                a_change_of_an_unknown_login_is_an_error,
            }
            sessions {
                a_stored_session_is_found_with_the_persons_login,
                a_session_is_found_by_its_own_kind_only,
                a_session_shows_the_login_as_it_is_now,
                a_used_session_remembers_when,
                an_ended_session_is_gone_and_may_be_ended_again,
                all_sessions_of_one_person_end_but_the_one_to_keep,
                sessions_too_old_or_unused_for_too_long_are_removed_and_no_others,
            }
            users {
                a_stored_person_is_found_with_all_values,
                an_unknown_person_is_not_found,
                new_names_replace_the_old_ones_and_raise_the_revision,
                new_names_for_an_unknown_person_are_an_error,
                people_are_listed_with_their_logins_by_last_name_first_name_and_id,
                a_deactivated_person_stays_in_the_list,
            }
            assessments {
                a_started_survey_is_found_with_its_questions_and_their_reasons,
                a_survey_for_roles_of_the_organization_for_tasks_or_for_everything_is_found_so,
                a_full_assessment_is_measured_by_its_nearest_role_when_it_is_handed_in,
                no_other_survey_has_a_nearest_role_and_a_full_one_is_not_handed_in_without,
                a_survey_for_an_unknown_role_of_the_organization_is_refused,
                a_second_open_survey_of_one_person_is_refused,
                a_completed_survey_leaves_room_for_the_next,
                a_survey_of_somebody_else_is_not_found,
                an_answer_replaces_the_one_before_and_can_be_taken_back,
                a_completed_survey_keeps_its_answers_and_has_its_results_by_competency,
                a_survey_is_not_completed_twice,
                an_unknown_survey_takes_no_answer_and_no_completion,
                a_discarded_survey_is_gone_with_its_answers,
                a_completed_survey_cannot_be_discarded,
                the_history_shows_the_open_survey_and_then_the_newest_first,
                survey_states_tell_since_when_a_survey_is_open_and_the_latest_completion,
                the_newest_completed_survey_of_everybody_has_its_origins_and_levels,
                completed_surveys_are_found_by_their_ids_and_open_ones_are_left_out,
            }
            questionnaires {
                a_stored_run_is_found_with_its_answers_and_what_was_computed,
                a_run_is_found_by_its_own_questionnaire_only,
                an_unknown_run_is_not_found,
                the_newest_run_comes_first_and_of_one_moment_the_later_stored,
            }
            figures {
                the_newest_completed_survey_counts_of_everybody_who_is_not_deactivated,
                a_published_state_is_found_with_the_surveys_and_ratings_that_count,
                the_state_published_last_is_the_latest_and_all_are_listed_oldest_first,
                an_entry_that_any_state_counted_is_published_also_after_it_left,
                a_survey_with_another_rating_is_another_entry,
                a_state_with_the_rating_of_another_survey_is_refused,
                states_are_found_by_their_ids_and_unknown_ones_are_left_out,
                states_of_another_organization_are_not_read,
                a_state_with_surveys_of_another_organization_is_refused,
            }
            ratings {
                assessors_take_the_place_of_all_before_and_raise_the_revision,
                the_people_whom_somebody_rates_are_found_with_the_capacity,
                nobody_rates_themselves,
                a_stored_rating_is_found_with_all_it_says,
                a_rating_that_was_handed_in_is_neither_changed_nor_handed_in_again,
                a_survey_has_one_rating_of_each_assessor,
                a_draft_goes_on_as_one_of_a_newer_survey,
                ratings_handed_in_are_listed_in_their_order_with_the_levels_they_gave,
                ratings_of_another_organization_are_neither_read_nor_changed,
            }
            learning_plans {
                a_stored_plan_is_found_with_all_it_says,
                the_plan_stored_last_is_the_latest_of_its_owner_also_after_the_clock_was_set_back,
                a_plan_is_found_by_its_owner_only,
                an_update_replaces_what_a_plan_says_and_raises_the_revision,
                an_update_from_another_revision_changes_nothing,
                changes_are_kept_with_who_made_them_for_all_plans_of_an_owner_the_last_first,
                people_with_a_plan_are_counted_once_each_unless_they_are_deactivated,
                survey_results_name_the_plan_and_the_strategy_that_follow_from_them,
                plans_take_twelve_months_until_another_number_is_set,
                plans_of_another_organization_are_neither_read_nor_changed,
                a_plan_for_a_person_of_another_organization_is_refused,
            }
            trainings {
                no_training_exists_before_one_is_stated,
                stated_trainings_take_the_place_of_all_before_and_raise_the_revision,
                existing_trainings_are_no_edit_of_the_organization,
                trainings_of_another_organization_are_neither_read_nor_replaced,
                nobody_is_a_trainer_before_anybody_is_named,
                named_trainers_take_the_place_of_all_before_and_raise_the_revision,
                trainers_of_another_organization_are_neither_read_nor_replaced,
                a_person_of_another_organization_is_no_trainer,
                every_group_follows_the_suggestion_before_a_program_is_chosen,
                chosen_programs_take_the_place_of_all_before_and_raise_the_revision,
                programs_of_another_organization_are_neither_read_nor_replaced,
                no_program_is_chosen_for_a_role_of_another_organization,
            }
            audit {
                appended_links_are_read_back_unchanged_and_move_the_head,
                links_are_read_in_pages_by_rising_sequence,
                a_sequence_number_stands_once_in_a_chain,
                the_system_chain_and_each_organizations_chain_are_apart,
                the_system_chain_is_written_from_an_organizations_scope_too,
                a_link_that_is_rolled_back_leaves_the_head_where_it_was,
                a_pseudonym_is_kept_per_person,
            }
            isolation {
                people_of_another_organization_are_neither_found_nor_listed,
                people_of_another_organization_are_not_renamed,
                surveys_of_another_organization_are_not_read,
                a_survey_for_a_person_of_another_organization_is_refused,
                answers_in_surveys_of_another_organization_are_neither_changed_nor_taken_back,
                surveys_of_another_organization_are_neither_completed_nor_removed,
                role_clusters_of_people_of_another_organization_are_neither_read_nor_replaced,
                the_role_matrix_of_another_organization_is_neither_read_nor_replaced,
                roles_of_another_organization_are_neither_read_nor_changed,
                roles_of_another_organization_are_not_held_and_those_of_its_people_not_replaced,
                questionnaires_of_another_organization_are_not_read,
                a_questionnaire_of_a_person_of_another_organization_is_refused,
                the_audit_chain_of_another_organization_is_neither_read_nor_extended,
                the_pseudonym_of_a_person_of_another_organization_is_neither_read_nor_stored,
            }
            transactions {
                a_reachable_store_answers,
                what_was_committed_is_there_for_the_next_transaction,
                a_transaction_sees_what_it_wrote,
                a_dropped_transaction_leaves_nothing_behind,
                a_panic_in_a_transaction_leaves_nothing_behind_and_the_store_goes_on,
                a_refused_write_takes_the_writes_before_it_along,
                what_is_not_committed_is_invisible_to_others,
                a_reader_sees_one_state_from_its_first_look_to_its_last,
                a_reading_transaction_may_be_committed,
                a_reading_transaction_refuses_every_write,
                rows_of_an_organization_are_out_of_reach_until_it_is_entered,
                the_directory_is_within_reach_of_every_scope,
                entering_an_organization_opens_its_rows,
                an_organization_made_in_the_same_transaction_can_be_entered,
                entering_the_same_organization_again_changes_nothing,
                entering_another_organization_is_refused,
                an_organization_is_left_with_its_transaction,
            }
            concurrency {
                writers_of_one_organization_take_turns,
                writers_that_enter_an_organization_take_turns,
                writers_of_the_system_chain_take_turns,
                of_people_who_take_a_user_name_at_once_one_gets_it,
                of_parallel_starts_of_a_survey_one_is_stored,
                of_organizations_registered_at_once_under_one_name_one_is_stored,
                a_use_of_a_join_key_is_never_lost_between_parallel_joins,
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

#[cfg(test)]
mod tests {
    /// A behaviour that is written but not listed above would be tested nowhere.
    #[test]
    fn every_behaviour_is_stamped() {
        let listed = include_str!("mod.rs");
        for source in [
            include_str!("organizations.rs"),
            include_str!("join_keys.rs"),
            include_str!("invitations.rs"),
            include_str!("role_matrices.rs"),
            include_str!("figures.rs"),
            include_str!("learning_plans.rs"),
            include_str!("ratings.rs"),
            include_str!("trainings.rs"),
            include_str!("organization_roles.rs"),
            include_str!("logins.rs"),
            include_str!("sessions.rs"),
            include_str!("users.rs"),
            include_str!("assessments.rs"),
            include_str!("questionnaires.rs"),
            include_str!("audit.rs"),
            include_str!("isolation.rs"),
            include_str!("concurrency.rs"),
            include_str!("transactions.rs"),
        ] {
            let behaviours = source
                .lines()
                .filter_map(|line| line.strip_prefix("pub fn ")?.split('(').next());
            for behaviour in behaviours {
                assert!(listed.contains(&format!(" {behaviour},\n")), "{behaviour}");
            }
        }
    }
}
