use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use seqpt_application::ratings::ports::{
    Assessors, Given, HandedIn, NewRating, Rating, RatingRepository,
};
use seqpt_application::{AssessmentId, PortError, PortErrorKind, RatingId, UniqueKey, UserId};
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;
use seqpt_core::survey::Capacity;

use super::{FakeTransaction, Tenant, duplicate, found, storable};

impl Tenant {
    fn draft_mut(&mut self, id: RatingId) -> Result<&mut Rating, PortError> {
        let rating = self.ratings.get_mut(&id);
        found(rating.filter(|rating| rating.submitted_at.is_none()))
    }
}

impl RatingRepository for FakeTransaction<'_> {
    fn assessors_of(&mut self, user: UserId) -> Result<Option<Assessors>, PortError> {
        let tenant = self.tenant()?;
        let (capacities, times) = tenant.assessors.get(&user).cloned().unwrap_or_default();
        Ok(tenant.users.get(&user).map(|_| Assessors {
            capacities,
            revision: 1 + times,
        }))
    }

    fn replace_assessors(
        &mut self,
        user: UserId,
        assessors: &BTreeMap<UserId, Capacity>,
    ) -> Result<(), PortError> {
        let tenant = self.tenant_mut()?;
        tenant.person(user)?;
        for assessor in assessors.keys() {
            tenant.person(*assessor)?;
            if *assessor == user {
                return Err(PortError::new(PortErrorKind::Failed));
            }
        }
        let (known, times) = tenant.assessors.entry(user).or_default();
        known.clone_from(assessors);
        *times += 1;
        Ok(())
    }

    fn assessed_by(&mut self, assessor: UserId) -> Result<BTreeMap<UserId, Capacity>, PortError> {
        let all = self.tenant()?.assessors.iter();
        Ok(all
            .filter_map(|(user, (known, _))| Some((*user, *known.get(&assessor)?)))
            .collect())
    }

    fn insert_rating(&mut self, rating: &NewRating) -> Result<RatingId, PortError> {
        let id = RatingId::new(self.next_id()?);
        let tenant = self.tenant_mut()?;
        tenant.person(rating.assessor)?;
        found(tenant.assessments.get(&rating.survey))?;
        let mut known = tenant.ratings.values();
        if known.any(|it| (it.assessor, it.survey) == (rating.assessor, rating.survey)) {
            return Err(duplicate(UniqueKey::Rating));
        }
        let row = Rating {
            id,
            assessor: rating.assessor,
            survey: rating.survey,
            capacity: rating.capacity,
            given: Given::new(),
            submitted_at: None,
            revision: 1,
        };
        tenant.ratings.insert(id, row);
        Ok(id)
    }

    fn save_rating(
        &mut self,
        id: RatingId,
        survey: AssessmentId,
        capacity: Capacity,
        given: &Given,
    ) -> Result<(), PortError> {
        for given in given.values() {
            storable(&given.evidence)?;
        }
        let tenant = self.tenant_mut()?;
        found(tenant.assessments.get(&survey))?;
        let draft = tenant.draft_mut(id)?;
        draft.survey = survey;
        draft.capacity = capacity;
        draft.given.clone_from(given);
        draft.revision += 1;
        Ok(())
    }

    fn hand_in_rating(&mut self, id: RatingId, at: DateTime<Utc>) -> Result<(), PortError> {
        let draft = self.tenant_mut()?.draft_mut(id)?;
        draft.submitted_at = Some(at);
        draft.revision += 1;
        Ok(())
    }

    fn ratings_between(
        &mut self,
        assessor: UserId,
        user: UserId,
    ) -> Result<Vec<Rating>, PortError> {
        let tenant = self.tenant()?;
        let about = |rating: &&Rating| {
            let survey = tenant.assessments.get(&rating.survey);
            survey.is_some_and(|row| row.user() == user)
        };
        let ratings = tenant.ratings.values();
        Ok(ratings
            .filter(|rating| rating.assessor == assessor)
            .filter(about)
            .cloned()
            .collect())
    }

    fn ratings_of_survey(&mut self, survey: AssessmentId) -> Result<Vec<Rating>, PortError> {
        let ratings = self.tenant()?.ratings.values();
        let mut ratings: Vec<_> = ratings
            .filter(|rating| rating.survey == survey && rating.submitted_at.is_some())
            .cloned()
            .collect();
        ratings.sort_by_key(|rating| (rating.submitted_at, rating.id));
        Ok(ratings)
    }

    fn handed_in_ratings(&mut self, surveys: &[AssessmentId]) -> Result<Vec<HandedIn>, PortError> {
        let ratings = self.tenant()?.ratings.values();
        let mut found: Vec<_> = ratings
            .filter(|rating| surveys.contains(&rating.survey))
            .filter_map(|rating| {
                Some(HandedIn {
                    submitted_at: rating.submitted_at?,
                    id: rating.id,
                    survey: rating.survey,
                })
            })
            .collect();
        found.sort_unstable();
        Ok(found)
    }

    fn rated_levels(
        &mut self,
        ratings: &[RatingId],
    ) -> Result<BTreeMap<RatingId, BTreeMap<CompetencyId, Level>>, PortError> {
        let tenant = self.tenant()?;
        let known = ratings.iter().filter_map(|id| tenant.ratings.get(id));
        Ok(known
            .filter(|rating| !rating.given.is_empty())
            .map(|rating| {
                let given = rating.given.iter();
                let levels = given.filter_map(|(competency, it)| Some((*competency, it.level?)));
                (rating.id, levels.collect())
            })
            .collect())
    }
}
