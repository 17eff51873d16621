//! The least number of people that a shown figure speaks of, as the organisation sets it.

use seqpt_application::organization::{
    OrganizationView, SetUpOrganization, organization, set_up_organization,
};
use seqpt_application::{Actor, Error, FieldCode};
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{join, refused_fields, register};

use crate::publishing::{assessed, figures};

async fn set(stage: &Stage, admin: &Actor, entered: &str) -> Result<OrganizationView, Error> {
    let command = SetUpOrganization {
        smallest_group: Some(entered.to_owned()),
        ..SetUpOrganization::default()
    };
    set_up_organization(&stage.app, admin, command).await
}

#[tokio::test]
async fn it_is_five_until_the_organization_sets_another_number_from_three() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let admin = &founded.admin.actor;
    assert_eq!(founded.organization.organization.smallest_group.get(), 5);
    let changed = set(&stage, admin, " 3 ").await.unwrap().organization;
    assert_eq!((changed.smallest_group.get(), changed.revision), (3, 2));
    assert_eq!(
        (changed.name.as_str(), changed.size),
        ("Kranbau", founded.organization.organization.size)
    );
    let again = set(&stage, admin, "3").await.unwrap().organization;
    assert_eq!(again.revision, 2, "a second click changes nothing");
}

#[tokio::test]
async fn any_other_number_is_refused_at_its_field() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let admin = &founded.admin.actor;
    let before = stage.store.contents();
    let out_of_range = FieldCode::NumberOutOfRange { min: 3, max: 1000 };
    for (entered, code) in [
        ("", FieldCode::Required),
        ("2", out_of_range),
        ("0", out_of_range),
        ("-5", out_of_range),
        ("1001", out_of_range),
        ("3.5", out_of_range),
        ("99999999999999999999", out_of_range),
        ("five", out_of_range),
    ] {
        let refused = refused_fields(set(&stage, admin, entered).await);
        assert_eq!(refused, [("smallest_group", code)], "{entered}");
    }
    stage.store.assert_unchanged(&before);
}

#[tokio::test]
async fn employees_do_not_set_it() {
    let stage = Stage::default();
    let founded = register(&stage.app, "Kranbau", "adele").await;
    let grete = join(&stage.app, &founded.key, "grete").await;
    let refused = set(&stage, &grete.actor, "3").await;
    assert!(matches!(refused, Err(Error::Forbidden)));
    let view = organization(&stage.app, &grete.actor).await.unwrap();
    assert_eq!(view.organization.smallest_group.get(), 5);
}

#[tokio::test]
async fn a_lower_number_publishes_what_waited_for_it() {
    let (stage, founded, _) = assessed(4).await;
    let admin = &founded.admin.actor;
    assert_eq!(figures(&stage, admin).await.as_of, None);
    set(&stage, admin, "4").await.unwrap();
    let published = figures(&stage, admin).await;
    assert_eq!((published.counted, published.smallest.get()), (4, 4));
    assert!(published.outlook().is_some());
}

#[tokio::test]
async fn a_higher_number_holds_back_what_was_shown() {
    let (stage, founded, _) = assessed(5).await;
    let admin = &founded.admin.actor;
    assert!(figures(&stage, admin).await.outlook().is_some());
    set(&stage, admin, "6").await.unwrap();
    let held_back = figures(&stage, admin).await;
    assert_eq!((held_back.counted, held_back.outlook()), (5, None));
}
