//! The tables as Diesel sees them, the same on both backends; a test compares them with what the
//! migrations make.

diesel::table! {
    competency (id) {
        id -> BigInt,
        area -> Text,
    }
}

diesel::table! {
    role_cluster (id) {
        id -> BigInt,
    }
}

diesel::table! {
    iso_processes (id) {
        id -> BigInt,
        process_group -> Text,
    }
}

diesel::table! {
    process_competency_matrix (iso_process_id, competency_id) {
        iso_process_id -> BigInt,
        competency_id -> BigInt,
        process_competency_value -> Integer,
    }
}

diesel::table! {
    organization (id) {
        id -> BigInt,
        organization_name -> Text,
        name_key -> Text,
        size -> Text,
        supplementary_rows -> Bool,
        maturity_score -> Nullable<Double>,
        selected_archetype -> Nullable<Text>,
        phase1_completed -> Bool,
        created_at -> Timestamp,
        revision -> BigInt,
        smallest_group -> Integer,
        plan_months -> Integer,
        existing_trainings_revision -> BigInt,
        trainer_source -> Nullable<Text>,
        trainers_revision -> BigInt,
        programs_revision -> BigInt,
        counted_rating -> Text,
    }
}

diesel::table! {
    questionnaire_responses (id) {
        id -> BigInt,
        organization_id -> BigInt,
        user_id -> BigInt,
        phase -> Integer,
        questionnaire -> Text,
        responses -> Text,
        computed_scores -> Text,
        completed_at -> Timestamp,
    }
}

diesel::table! {
    organization_role (id) {
        id -> BigInt,
        organization_id -> BigInt,
        name -> Text,
        name_key -> Text,
        description -> Text,
        role_cluster_id -> Nullable<BigInt>,
        takes_part -> Bool,
        created_at -> Timestamp,
        retired_at -> Nullable<Timestamp>,
        revision -> BigInt,
    }
}

diesel::table! {
    organization_role_process (organization_id, organization_role_id, iso_process_id) {
        organization_id -> BigInt,
        organization_role_id -> BigInt,
        iso_process_id -> BigInt,
        role_process_value -> Integer,
    }
}

diesel::table! {
    user_organization_role (organization_id, user_id, organization_role_id) {
        organization_id -> BigInt,
        user_id -> BigInt,
        organization_role_id -> BigInt,
    }
}

diesel::table! {
    invitation (id) {
        id -> BigInt,
        organization_id -> BigInt,
        token_hash -> Text,
        first_name -> Text,
        last_name -> Text,
        created_at -> Timestamp,
        expires_on -> Date,
        withdrawn_at -> Nullable<Timestamp>,
        used_by_user_id -> Nullable<BigInt>,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    join_key (id) {
        id -> BigInt,
        organization_id -> BigInt,
        #[sql_name = "join_key"]
        key -> Text,
        created_at -> Timestamp,
        expires_on -> Nullable<Date>,
        max_uses -> Nullable<BigInt>,
        uses -> BigInt,
        replaced_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    app_user (id) {
        id -> BigInt,
        organization_id -> BigInt,
        first_name -> Text,
        last_name -> Text,
        created_at -> Timestamp,
        revision -> BigInt,
        assessors_revision -> BigInt,
    }
}

diesel::table! {
    login (user_id) {
        user_id -> BigInt,
        organization_id -> BigInt,
        username -> Text,
        username_key -> Text,
        password_hash -> Text,
        role -> Text,
        deactivated_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    session (id) {
        id -> BigInt,
        secret_hash -> Text,
        user_id -> BigInt,
        organization_id -> BigInt,
        kind -> Text,
        created_at -> Timestamp,
        last_seen_at -> Timestamp,
    }
}

diesel::table! {
    user_role_cluster (organization_id, user_id, role_cluster_id) {
        organization_id -> BigInt,
        user_id -> BigInt,
        role_cluster_id -> BigInt,
    }
}

diesel::table! {
    role_process_matrix (organization_id, role_cluster_id, iso_process_id) {
        organization_id -> BigInt,
        role_cluster_id -> BigInt,
        iso_process_id -> BigInt,
        role_process_value -> Integer,
    }
}

diesel::table! {
    role_competency_matrix (organization_id, role_cluster_id, competency_id) {
        organization_id -> BigInt,
        role_cluster_id -> BigInt,
        competency_id -> BigInt,
        role_competency_value -> Integer,
    }
}

diesel::table! {
    survey_assessment (id) {
        id -> BigInt,
        organization_id -> BigInt,
        user_id -> BigInt,
        survey_type -> Text,
        framework_version -> Text,
        supplementary_rows -> Bool,
        started_at -> Timestamp,
        completed_at -> Nullable<Timestamp>,
        tasks -> Nullable<Text>,
        nearest_role_cluster_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    survey_assessment_organization_role (organization_id, assessment_id, organization_role_id) {
        organization_id -> BigInt,
        assessment_id -> BigInt,
        organization_role_id -> BigInt,
    }
}

diesel::table! {
    survey_assessment_role (organization_id, assessment_id, role_cluster_id) {
        organization_id -> BigInt,
        assessment_id -> BigInt,
        role_cluster_id -> BigInt,
    }
}

diesel::table! {
    survey_question (organization_id, assessment_id, competency_id) {
        organization_id -> BigInt,
        assessment_id -> BigInt,
        competency_id -> BigInt,
        position -> Integer,
        required_level -> Integer,
        because -> Text,
        answer -> Nullable<Text>,
        answered_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    user_se_competency_survey_results (id) {
        id -> BigInt,
        user_id -> BigInt,
        organization_id -> BigInt,
        competency_id -> BigInt,
        score -> Integer,
        target_level -> Integer,
        gap_size -> Integer,
        submitted_at -> Timestamp,
        assessment_id -> BigInt,
        archetype_source -> Nullable<Text>,
        learning_plan_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    assessor (organization_id, user_id, assessor_id) {
        organization_id -> BigInt,
        user_id -> BigInt,
        assessor_id -> BigInt,
        capacity -> Text,
    }
}

diesel::table! {
    second_rating (id) {
        id -> BigInt,
        organization_id -> BigInt,
        assessment_id -> BigInt,
        assessor_id -> BigInt,
        capacity -> Text,
        started_at -> Timestamp,
        submitted_at -> Nullable<Timestamp>,
        revision -> BigInt,
    }
}

diesel::table! {
    second_rating_level (organization_id, second_rating_id, competency_id) {
        organization_id -> BigInt,
        second_rating_id -> BigInt,
        competency_id -> BigInt,
        level -> Nullable<Integer>,
        evidence -> Text,
    }
}

diesel::table! {
    figure_snapshot (id) {
        id -> BigInt,
        organization_id -> BigInt,
        taken_at -> Timestamp,
    }
}

diesel::table! {
    figure_snapshot_survey (organization_id, assessment_id, since_snapshot_id) {
        organization_id -> BigInt,
        assessment_id -> BigInt,
        since_snapshot_id -> BigInt,
        until_snapshot_id -> Nullable<BigInt>,
        user_id -> BigInt,
        second_rating_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    learning_plans (id) {
        id -> BigInt,
        organization_id -> BigInt,
        user_id -> Nullable<BigInt>,
        created_at -> Timestamp,
        starts_on -> Date,
        months -> Integer,
        objectives -> Text,
        inputs_hash -> Text,
        revision -> BigInt,
    }
}

diesel::table! {
    learning_plan_change (id) {
        id -> BigInt,
        organization_id -> BigInt,
        learning_plan_id -> BigInt,
        user_id -> BigInt,
        objective -> Text,
        change -> Text,
        changed_at -> Timestamp,
    }
}

diesel::table! {
    existing_training (organization_id, competency_id, level) {
        organization_id -> BigInt,
        competency_id -> BigInt,
        level -> Integer,
    }
}

diesel::table! {
    chosen_program (id) {
        id -> BigInt,
        organization_id -> BigInt,
        kind -> Text,
        role_cluster_id -> Nullable<BigInt>,
        organization_role_id -> Nullable<BigInt>,
        program -> Text,
    }
}

diesel::table! {
    trainer_candidate (organization_id, user_id) {
        organization_id -> BigInt,
        user_id -> BigInt,
    }
}

diesel::table! {
    audit_entry (organization_id, sequence) {
        organization_id -> BigInt,
        sequence -> BigInt,
        occurred_at -> Timestamp,
        actor -> Text,
        action -> Text,
        details -> Text,
        previous_hash -> Text,
        hash -> Text,
    }
}

diesel::table! {
    audit_head (organization_id) {
        organization_id -> BigInt,
        sequence -> BigInt,
        hash -> Text,
    }
}

diesel::table! {
    audit_actor (organization_id, user_id) {
        organization_id -> BigInt,
        user_id -> BigInt,
        pseudonym -> Text,
    }
}

diesel::table! {
    system_audit_entry (sequence) {
        sequence -> BigInt,
        occurred_at -> Timestamp,
        actor -> Text,
        action -> Text,
        details -> Text,
        previous_hash -> Text,
        hash -> Text,
    }
}

diesel::table! {
    system_audit_head (id) {
        id -> BigInt,
        sequence -> BigInt,
        hash -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    app_user,
    learning_plan_change,
    learning_plans,
    login,
    second_rating,
    session,
    survey_assessment,
    survey_assessment_organization_role,
    survey_assessment_role,
    survey_question,
    user_organization_role,
);
