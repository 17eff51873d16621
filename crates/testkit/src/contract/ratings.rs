//! Behaviours of `RatingRepository`.

use std::collections::BTreeMap;

use seqpt_application::ratings::ports::{
    Assessors, Given, GivenRating, HandedIn, NewRating, Rating,
};
use seqpt_application::{AssessmentId, OrganizationId, RatingId, Scope, Store, UniqueKey, UserId};
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;
use seqpt_core::survey::Capacity;

use super::support::{
    assert_duplicate, assert_scope, organization, person, read, try_write, write,
};
use crate::rows::{assessment, moment, results};

/// A survey that was handed in.
fn survey(store: &dyn Store, kranbau: OrganizationId, user: UserId) -> AssessmentId {
    let new = assessment(user, &[1]);
    write(store, kranbau, |tx| {
        let id = tx.insert_assessment(&new)?;
        tx.complete_assessment(id, moment(2), &results(&new))?;
        Ok(id)
    })
}

fn new_rating(assessor: UserId, survey: AssessmentId) -> NewRating {
    NewRating {
        assessor,
        survey,
        capacity: Capacity::Supervisor,
        started_at: moment(3),
    }
}

/// A level with evidence, a level alone, evidence alone.
fn given() -> Given {
    let one = |level, evidence: &str| GivenRating {
        level,
        evidence: evidence.to_owned(),
    };
    [
        (
            CompetencyId::new(1),
            one(Some(Level::None), "Größe „A“ 🚋\nund B"),
        ),
        (CompetencyId::new(4), one(Some(Level::Master), "")),
        (CompetencyId::new(18), one(None, "Seen in a review.")),
    ]
    .into()
}

fn handed_in(
    store: &dyn Store,
    kranbau: OrganizationId,
    (assessor, survey): (UserId, AssessmentId),
    minutes: i64,
) -> RatingId {
    write(store, kranbau, |tx| {
        let id = tx.insert_rating(&new_rating(assessor, survey))?;
        tx.save_rating(id, survey, Capacity::Expert, &given())?;
        tx.hand_in_rating(id, moment(minutes))?;
        Ok(id)
    })
}

fn assigned(of: &[(UserId, Capacity)], revision: i64) -> Assessors {
    Assessors {
        capacities: of.iter().copied().collect(),
        revision,
    }
}

pub fn assessors_take_the_place_of_all_before_and_raise_the_revision(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto, vera] = ["grete", "otto", "vera"].map(|name| person(store, kranbau, name));
    let found = || read(store, kranbau, |tx| tx.assessors_of(grete)).unwrap();
    assert_eq!(found(), assigned(&[], 1));
    let said: [&[_]; 3] = [
        &[(otto, Capacity::Supervisor), (vera, Capacity::Expert)],
        &[(otto, Capacity::Expert)],
        &[],
    ];
    for (assessors, revision) in said.into_iter().zip(2..) {
        write(store, kranbau, |tx| {
            tx.replace_assessors(grete, &assessors.iter().copied().collect())
        });
        assert_eq!(found(), assigned(assessors, revision));
    }
    let others = read(store, kranbau, |tx| tx.assessors_of(otto));
    assert_eq!(others, Some(assigned(&[], 1)), "of the person alone");
}

pub fn the_people_whom_somebody_rates_are_found_with_the_capacity(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto, vera] = ["grete", "otto", "vera"].map(|name| person(store, kranbau, name));
    write(store, kranbau, |tx| {
        tx.replace_assessors(grete, &[(vera, Capacity::Expert)].into())?;
        tx.replace_assessors(
            otto,
            &[(vera, Capacity::Supervisor), (grete, Capacity::Expert)].into(),
        )
    });
    let found = |assessor| read(store, kranbau, |tx| tx.assessed_by(assessor));
    assert_eq!(
        found(vera),
        [(grete, Capacity::Expert), (otto, Capacity::Supervisor)].into()
    );
    assert_eq!(found(otto), BTreeMap::new());
}

pub fn nobody_rates_themselves(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let refused = try_write(store, Scope::Organization(kranbau), |tx| {
        tx.replace_assessors(grete, &[(grete, Capacity::Expert)].into())
    });
    assert!(refused.is_err(), "{refused:?}");
}

pub fn a_stored_rating_is_found_with_all_it_says(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto] = ["grete", "otto"].map(|name| person(store, kranbau, name));
    let survey = survey(store, kranbau, grete);
    let id = write(store, kranbau, |tx| {
        tx.insert_rating(&new_rating(otto, survey))
    });
    let empty = Rating {
        id,
        assessor: otto,
        survey,
        capacity: Capacity::Supervisor,
        given: Given::new(),
        submitted_at: None,
        revision: 1,
    };
    let found = || read(store, kranbau, |tx| tx.ratings_between(otto, grete));
    assert_eq!(found(), std::slice::from_ref(&empty));
    write(store, kranbau, |tx| {
        tx.save_rating(id, survey, Capacity::Expert, &given())
    });
    let saved = Rating {
        capacity: Capacity::Expert,
        given: given(),
        revision: 2,
        ..empty
    };
    assert_eq!(found(), std::slice::from_ref(&saved));
    let one: Given = given().into_iter().take(1).collect();
    write(store, kranbau, |tx| {
        tx.save_rating(id, survey, Capacity::Expert, &one)
    });
    assert_eq!(found()[0].given, one, "what was said before is gone");
    write(store, kranbau, |tx| tx.hand_in_rating(id, moment(9)));
    let submitted = Rating {
        given: one,
        submitted_at: Some(moment(9)),
        revision: 4,
        ..saved
    };
    assert_eq!(found(), std::slice::from_ref(&submitted));
    let of_survey = read(store, kranbau, |tx| tx.ratings_of_survey(survey));
    assert_eq!(of_survey, [submitted]);
    assert_eq!(
        read(store, kranbau, |tx| tx.ratings_between(grete, otto)),
        []
    );
}

pub fn a_rating_that_was_handed_in_is_neither_changed_nor_handed_in_again(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto] = ["grete", "otto"].map(|name| person(store, kranbau, name));
    let survey = survey(store, kranbau, grete);
    let id = handed_in(store, kranbau, (otto, survey), 9);
    let before = read(store, kranbau, |tx| tx.ratings_of_survey(survey));
    assert_scope(try_write(store, Scope::Organization(kranbau), |tx| {
        tx.save_rating(id, survey, Capacity::Expert, &Given::new())
    }));
    assert_scope(try_write(store, Scope::Organization(kranbau), |tx| {
        tx.hand_in_rating(id, moment(10))
    }));
    let after = read(store, kranbau, |tx| tx.ratings_of_survey(survey));
    assert_eq!(after, before);
}

pub fn a_survey_has_one_rating_of_each_assessor(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto, vera] = ["grete", "otto", "vera"].map(|name| person(store, kranbau, name));
    let survey = survey(store, kranbau, grete);
    let insert = |assessor| {
        try_write(store, Scope::Organization(kranbau), |tx| {
            tx.insert_rating(&new_rating(assessor, survey))
        })
    };
    insert(otto).unwrap();
    assert_duplicate(insert(otto), UniqueKey::Rating);
    insert(vera).unwrap();
}

pub fn a_draft_goes_on_as_one_of_a_newer_survey(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto] = ["grete", "otto"].map(|name| person(store, kranbau, name));
    let [first, second] = [(); 2].map(|()| survey(store, kranbau, grete));
    let id = write(store, kranbau, |tx| {
        let id = tx.insert_rating(&new_rating(otto, first))?;
        tx.save_rating(id, second, Capacity::Supervisor, &given())?;
        Ok(id)
    });
    let found = read(store, kranbau, |tx| tx.ratings_between(otto, grete));
    let found: Vec<_> = found.iter().map(|it| (it.id, it.survey)).collect();
    assert_eq!(found, [(id, second)]);
}

pub fn ratings_handed_in_are_listed_in_their_order_with_the_levels_they_gave(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let [grete, otto, vera, nora] =
        ["grete", "otto", "vera", "nora"].map(|name| person(store, kranbau, name));
    let (of_grete, of_otto) = (survey(store, kranbau, grete), survey(store, kranbau, otto));
    let later = handed_in(store, kranbau, (otto, of_grete), 20);
    let earlier = handed_in(store, kranbau, (vera, of_grete), 10);
    let other = handed_in(store, kranbau, (vera, of_otto), 15);
    let draft = write(store, kranbau, |tx| {
        tx.insert_rating(&new_rating(nora, of_grete))
    });
    let listed = |surveys: &[AssessmentId]| {
        let found = read(store, kranbau, |tx| tx.handed_in_ratings(surveys));
        found
            .iter()
            .map(|it| (it.id, it.survey))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        listed(&[of_grete]),
        [(earlier, of_grete), (later, of_grete)]
    );
    assert_eq!(listed(&[of_otto, of_grete]).len(), 3);
    assert_eq!(listed(&[]), []);
    let newest = read(store, kranbau, |tx| tx.handed_in_ratings(&[of_grete]));
    let expected = HandedIn {
        submitted_at: moment(20),
        id: later,
        survey: of_grete,
    };
    assert_eq!(newest.last(), Some(&expected));
    let of_survey = read(store, kranbau, |tx| tx.ratings_of_survey(of_grete));
    let of_survey: Vec<_> = of_survey.iter().map(|it| it.id).collect();
    assert_eq!(of_survey, [earlier, later]);

    let levels: BTreeMap<_, _> = [
        (CompetencyId::new(1), Level::None),
        (CompetencyId::new(4), Level::Master),
    ]
    .into();
    let found = read(store, kranbau, |tx| tx.rated_levels(&[later, other, draft]));
    assert_eq!(found, [(later, levels.clone()), (other, levels)].into());
}

pub fn ratings_of_another_organization_are_neither_read_nor_changed(store: &dyn Store) {
    let victim = organization(store, "Kranbau");
    let attacker = organization(store, "Hebezeuge");
    let [grete, otto] = ["grete", "otto"].map(|name| person(store, victim, name));
    let mallory = person(store, attacker, "mallory");
    let survey = survey(store, victim, grete);
    write(store, victim, |tx| {
        tx.replace_assessors(grete, &[(otto, Capacity::Expert)].into())
    });
    let draft = write(store, victim, |tx| {
        tx.insert_rating(&new_rating(grete, survey))
    });
    let rating = handed_in(store, victim, (otto, survey), 9);
    let holdings = || {
        read(store, victim, |tx| {
            Ok((
                tx.assessors_of(grete)?,
                tx.ratings_of_survey(survey)?,
                tx.ratings_between(grete, grete)?,
            ))
        })
    };
    let before = holdings();
    assert_eq!(read(store, attacker, |tx| tx.assessors_of(grete)), None);
    assert_eq!(
        read(store, attacker, |tx| tx.assessed_by(otto)),
        BTreeMap::new()
    );
    assert_eq!(
        read(store, attacker, |tx| tx.ratings_between(otto, grete)),
        []
    );
    assert_eq!(read(store, attacker, |tx| tx.ratings_of_survey(survey)), []);
    assert_eq!(
        read(store, attacker, |tx| tx.handed_in_ratings(&[survey])),
        []
    );
    assert_eq!(
        read(store, attacker, |tx| tx.rated_levels(&[rating])),
        BTreeMap::new()
    );
    let scope = Scope::Organization(attacker);
    let refused = [
        try_write(store, scope, |tx| {
            tx.replace_assessors(grete, &BTreeMap::new())
        }),
        try_write(store, scope, |tx| {
            tx.replace_assessors(mallory, &[(otto, Capacity::Expert)].into())
        }),
        try_write(store, scope, |tx| {
            tx.insert_rating(&new_rating(mallory, survey)).map(|_| ())
        }),
        try_write(store, scope, |tx| {
            tx.save_rating(draft, survey, Capacity::Expert, &Given::new())
        }),
        try_write(store, scope, |tx| tx.hand_in_rating(draft, moment(9))),
    ];
    assert!(refused.iter().all(Result::is_err), "{refused:?}");
    assert_eq!(holdings(), before);
}
