//! How much an employee has to do from the invitation to the result.

use crate::stage::Stage;
use crate::story::{self, SYSTEM_ENGINEER};

/// What the longest survey, of all 16 competencies, may ask of a person.
const MOST_INTERACTIONS: usize = 40;

#[tokio::test]
async fn an_employee_gets_from_the_key_to_the_result_in_40_interactions() {
    let stage = Stage::open();
    let admin = stage.browser().await;
    let invitation = story::register(&admin, "Acme").await;

    let employee = stage.browser().await;
    story::join(&employee, &invitation).await;
    story::start_survey(&employee, SYSTEM_ENGINEER).await;
    story::answer_all_on_one_page(&employee).await;
    story::hand_in(&employee).await;
    employee.see(".stats").await;

    let interactions = employee.interactions();
    println!("from the key to the result: {interactions} interactions");
    assert!(interactions <= MOST_INTERACTIONS, "{interactions}");
    // Opening, four fields, joining, role, 16 answers and handing in cannot be saved; fewer were not counted.
    assert!(interactions >= 25, "{interactions}");
}
