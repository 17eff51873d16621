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
    login,
    session,
    survey_assessment,
    survey_assessment_role,
    survey_question,
);
