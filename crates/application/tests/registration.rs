//! Registering an organisation and joining one.

use seqpt_application::accounts::{
    JoinOrganization, RegisterOrganization, SessionKind, join_organization, register_organization,
};
use seqpt_application::organization::{self, OrganizationSize, check_join_key};
use seqpt_application::{FieldCode, Scope, UserRole};
use seqpt_testkit::cast::{self, joining, refused_fields, register, registration};
use seqpt_testkit::{PlainHasher, Stage, rows};

/// Registers and expects a refusal that leaves nothing behind.
async fn refused_registration(
    stage: &Stage,
    command: RegisterOrganization,
) -> Vec<(&'static str, FieldCode)> {
    let before = stage.store.contents();
    let refused = register_organization(&stage.app, command, SessionKind::Page).await;
    stage.store.assert_unchanged(&before);
    refused_fields(refused)
}

/// Joins and expects a refusal that leaves nothing behind.
async fn refused_join(stage: &Stage, command: JoinOrganization) -> Vec<(&'static str, FieldCode)> {
    let before = stage.store.contents();
    let refused = join_organization(&stage.app, command, SessionKind::Page).await;
    stage.store.assert_unchanged(&before);
    refused_fields(refused)
}

#[tokio::test]
async fn a_registered_organization_has_its_values_a_key_and_a_signed_in_admin() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Müller & Söhne GmbH", "adele").await;
    let stored = &founded.organization.organization;
    assert_eq!(stored.name, "Müller & Söhne GmbH");
    assert_eq!(stored.size, OrganizationSize::Medium);
    assert_eq!(stored.created_at, Stage::opening());
    assert!(!stored.phase1_completed);
    assert!(bool::from(stored.supplementary));
    assert_eq!(founded.admin.account.role, UserRole::Admin);
    assert_eq!(founded.admin.account.username, "adele");
    assert_eq!(founded.admin.actor.organization, stored.id);

    let welcoming = check_join_key(&stage.app, &founded.key).await.unwrap();
    assert_eq!(welcoming.organization_name, "Müller & Söhne GmbH");
}

#[tokio::test]
async fn a_custom_role_silently_gets_an_all_zero_matrix_never_at_registration() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let organization = founded.admin.actor.organization;
    stage.change(Scope::Organization(organization), |tx| {
        let roles: Vec<_> = rows::framework()
            .role_clusters()
            .iter()
            .map(|role| role.id)
            .collect();
        let profiles = tx.role_profiles(&roles)?;
        assert_eq!(profiles.len(), 14);
        for (role, profile) in profiles {
            assert_eq!(Some(&profile), rows::framework().reference_profile(role));
        }
        Ok(())
    });
}

#[tokio::test]
async fn every_wrong_field_of_a_registration_is_told_at_once() {
    let stage = Stage::default();
    let nothing = refused_registration(&stage, RegisterOrganization::default()).await;
    let fields = [
        "organization_name",
        "organization_size",
        "first_name",
        "last_name",
        "username",
        "password",
    ];
    assert_eq!(nothing, fields.map(|field| (field, FieldCode::Required)));

    let wrong = RegisterOrganization {
        organization_name: "x".repeat(201),
        organization_size: "gigantic".to_owned(),
        first_name: "Ade\0le".to_owned(),
        last_name: "🦀".to_owned(),
        username: "a".repeat(100),
        password: "short".to_owned(),
    };
    assert_eq!(
        refused_registration(&stage, wrong).await,
        [
            ("organization_name", FieldCode::TooLong { max: 200 }),
            ("organization_size", FieldCode::UnknownChoice),
            ("first_name", FieldCode::InvalidCharacters),
            ("last_name", FieldCode::InvalidCharacters),
            ("username", FieldCode::TooLong { max: 64 }),
            ("password", FieldCode::TooShort { min: 12 }),
        ]
    );
}

#[tokio::test]
async fn a_nul_character_is_refused_at_its_field_and_never_reaches_the_database() {
    let stage = Stage::default();
    let nul = |text: &str| format!("{text}\0");
    let good = || registration("Kranbau", "adele");
    let cases = [
        (
            "organization_name",
            RegisterOrganization {
                organization_name: nul("Kranbau"),
                ..good()
            },
        ),
        (
            "first_name",
            RegisterOrganization {
                first_name: nul("Adele"),
                ..good()
            },
        ),
        (
            "last_name",
            RegisterOrganization {
                last_name: nul("Ott"),
                ..good()
            },
        ),
        (
            "username",
            RegisterOrganization {
                username: nul("adele"),
                ..good()
            },
        ),
        (
            "password",
            RegisterOrganization {
                password: nul(cast::PASSWORD),
                ..good()
            },
        ),
    ];
    for (field, command) in cases {
        assert_eq!(
            refused_registration(&stage, command).await,
            [(field, FieldCode::InvalidCharacters)]
        );
    }
    let key = joining("KEY\0KEY", "grete");
    assert_eq!(
        refused_join(&stage, key).await,
        [("organization_code", FieldCode::KeyUnknown)]
    );
}

#[tokio::test]
async fn one_character_common_and_own_name_passwords_are_refused() {
    let stage = Stage::default();
    for (password, code) in [
        ("a", FieldCode::TooShort { min: 12 }),
        ("elevenchars", FieldCode::TooShort { min: 12 }),
        ("password1234", FieldCode::PasswordCommon),
        ("qwertyuiop12", FieldCode::PasswordCommon),
        ("gearwheelsadele", FieldCode::PasswordCommon),
        ("nordkranbau2026", FieldCode::PasswordCommon),
    ] {
        let command = RegisterOrganization {
            organization_name: "Gearwheels Nordkranbau".to_owned(),
            password: password.to_owned(),
            ..registration("", "adele.ott")
        };
        assert_eq!(
            refused_registration(&stage, command).await,
            [("password", code)],
            "{password}"
        );
    }
    let long = RegisterOrganization {
        password: "lilac gearbox walks north ".repeat(5),
        ..registration("Kranbau", "adele")
    };
    assert_eq!(
        refused_registration(&stage, long).await,
        [("password", FieldCode::TooLong { max: 128 })]
    );
}

#[tokio::test]
async fn a_duplicate_organization_name_is_refused_at_its_field() {
    let stage = Stage::default();
    register(&stage.app, "Kranbau GmbH", "adele").await;
    for same in ["Kranbau GmbH", " KRANBAU  gmbh ", "Ｋranbau GmbH"] {
        assert_eq!(
            refused_registration(&stage, registration(same, "another")).await,
            [("organization_name", FieldCode::Taken)],
            "{same}"
        );
    }
}

#[tokio::test]
async fn a_duplicate_user_name_is_refused_at_its_field() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    for same in ["adele", "ADELE", " Adele "] {
        assert_eq!(
            refused_registration(&stage, registration("Hebezeuge", same)).await,
            [("username", FieldCode::Taken)]
        );
        assert_eq!(
            refused_join(&stage, joining(&founded.key, same)).await,
            [("username", FieldCode::Taken)]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn parallel_registrations_of_one_name_make_one_organization() {
    let stage = Stage::default();
    let attempts: Vec<_> = (0..6)
        .map(|number| {
            let app = stage.app.clone();
            let command = registration("Kranbau", &format!("adele{number}"));
            tokio::spawn(async move {
                register_organization(&app, command, SessionKind::Page)
                    .await
                    .is_ok()
            })
        })
        .collect();
    let mut registered = 0;
    for attempt in attempts {
        registered += usize::from(attempt.await.unwrap());
    }
    assert_eq!(registered, 1);
}

#[tokio::test]
async fn two_keys_are_never_the_same_and_have_no_look_alike_characters() {
    let stage = Stage::default();
    let first = register(&stage.app, "Kranbau", "adele").await.key;
    let second = register(&stage.app, "Hebezeuge", "berta").await.key;
    assert_ne!(first, second);
    for key in [first, second] {
        let characters: String = key.split('-').collect();
        assert_eq!(characters.len(), 28, "140 bits in 5 bits a character");
        assert!(!characters.contains(['0', 'O', '1', 'I']), "{key}");
    }
}

#[tokio::test]
async fn a_person_joins_with_the_key_as_an_employee_who_does_not_get_the_key() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let command = joining(&founded.key, "grete");
    let joined = join_organization(&stage.app, command, SessionKind::Api)
        .await
        .unwrap();
    assert_eq!(joined.sign_in.account.role, UserRole::Employee);
    assert_eq!(
        joined.sign_in.account.organization,
        founded.admin.actor.organization
    );
    assert_eq!(joined.organization.organization.name, "Kranbau");
    assert_eq!(joined.organization.join_key, None);
}

#[tokio::test]
async fn case_blanks_and_dashes_of_a_key_make_no_difference() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let bare: String = founded.key.split('-').collect();
    for typed in [
        founded.key.to_lowercase(),
        format!("  {}\n", founded.key.replace('-', " ")),
        bare,
        founded.key.replace('-', "–"),
    ] {
        let welcoming = check_join_key(&stage.app, &typed).await.unwrap();
        assert_eq!(welcoming.organization_name, "Kranbau");
    }
}

#[tokio::test]
async fn an_unknown_key_is_told_together_with_the_other_wrong_fields() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let almost = format!("{}2", founded.key);
    let long = "A".repeat(100_000);
    for unknown in ["NOSUCHKEY", "1 or 1=1", "🔑", &almost, &long] {
        assert_eq!(
            refused_join(&stage, joining(unknown, "grete")).await,
            [("organization_code", FieldCode::KeyUnknown)],
        );
        assert_eq!(
            refused_fields(check_join_key(&stage.app, unknown).await),
            [("organization_code", FieldCode::KeyUnknown)]
        );
    }
    assert_eq!(
        refused_fields(check_join_key(&stage.app, " - ").await),
        [("organization_code", FieldCode::Required)]
    );
    let wrong = JoinOrganization {
        organization_code: "NOSUCHKEY".to_owned(),
        username: "gr".to_owned(),
        ..joining("", "")
    };
    assert_eq!(
        refused_join(&stage, wrong).await,
        [
            ("organization_code", FieldCode::KeyUnknown),
            ("username", FieldCode::TooShort { min: 3 }),
        ]
    );
}

#[tokio::test]
async fn a_key_that_is_replaced_between_the_form_and_the_answer_opens_nothing() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let organization = founded.admin.actor.organization;
    let store = stage.store.clone();
    stage.hasher.meanwhile(move || {
        use seqpt_application::{Access, Store as _};
        let mut tx = store
            .begin(Scope::Organization(organization), Access::Write)
            .unwrap();
        tx.replace_join_key(organization, rows::moment(1)).unwrap();
        tx.commit().unwrap();
    });
    let refused = join_organization(
        &stage.app,
        joining(&founded.key, "grete"),
        SessionKind::Page,
    );
    assert_eq!(
        refused_fields(refused.await),
        [("organization_code", FieldCode::KeyReplaced)]
    );
    let people = organization::people(&stage.app, &founded.admin.actor)
        .await
        .unwrap();
    assert_eq!(people.len(), 1);
}

#[tokio::test]
async fn neither_passwords_nor_secrets_nor_tokens_are_stored_in_clear() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let contents = stage.store.contents();
    assert!(!contents.contains(&founded.admin.secret));
    let hashed = PlainHasher::hashed(cast::PASSWORD);
    assert_eq!(
        contents.matches(cast::PASSWORD).count(),
        contents.matches(&hashed).count(),
        "a password is stored through the hasher only"
    );
}
