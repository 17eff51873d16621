use super::*;

fn answers(what: What, input: &str) -> (Vec<Value>, Option<String>) {
    let mut output = Vec::new();
    let ended = run(what, input.as_bytes(), &mut output);
    let lines = String::from_utf8(output).unwrap();
    let answers = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    (
        answers.collect(),
        ended.err().map(|error| error.to_string()),
    )
}

/// Every `jsonl` block of docs/compute.md: pairs of a line in and a line out.
#[test]
fn every_documented_example_comes_out_as_documented() {
    let text = include_str!("../../../../docs/compute.md");
    let mut tried = Vec::new();
    for section in text.split("\n## ").skip(1) {
        let name = section.lines().next().unwrap().trim_matches('`');
        let Ok(what) = What::from_str(name, false) else {
            continue;
        };
        let block = section.split("```jsonl\n").nth(1).unwrap();
        let block = block.split("```").next().unwrap();
        let lines: Vec<_> = block.lines().collect();
        for pair in lines.chunks(2) {
            let (answers, error) = answers(what, pair[0]);
            assert_eq!(error, None, "{name}: {}", pair[0]);
            let documented: Value = serde_json::from_str(pair[1]).unwrap();
            assert_eq!(answers, [documented], "{name}: {}", pair[0]);
        }
        tried.push(what);
    }
    assert_eq!(tried, What::value_variants());
}

#[test]
fn a_bad_line_is_answered_and_the_others_still_count() {
    let (answers, error) = answers(
        What::Survey,
        "{\"groups\":[1]}\n\nnot json\n{\"groups\":[9]}\n{\"group\":[1]}\n{\"groups\":[5]}\n",
    );
    assert_eq!(answers.len(), 5);
    assert_eq!(answers[0], json!({"level": 1}));
    for refused in &answers[1..4] {
        assert!(refused["error"].is_string(), "{refused}");
    }
    assert_eq!(answers[4], json!({"level": 0}));
    assert_eq!(error.unwrap(), "3 of 5 lines could not be computed");
}

#[test]
fn a_line_that_is_no_text_is_answered_too() {
    let mut output = Vec::new();
    let ended = run(What::Gaps, &b"\xff\xfe\n"[..], &mut output);
    assert!(ended.is_err());
    assert!(String::from_utf8(output).unwrap().starts_with("{\"error\""));
}

#[test]
fn a_byte_order_mark_is_passed_over_at_the_start_and_nowhere_else() {
    let line = r#"{"groups":[1]}"#;
    let (answers, error) = answers(What::Survey, &format!("\u{feff}{line}\n\u{feff}{line}\n"));
    assert_eq!(answers[0], json!({"level": 1}));
    assert!(answers[1]["error"].is_string());
    assert_eq!(error.unwrap(), "1 of 2 lines could not be computed");
}

#[test]
fn an_array_is_no_object_and_no_name_or_id_stands_there_twice() {
    let person = r#"{"strategies":[3],"roles":[{"id":1,"cluster":4}],"people":"#;
    for (what, line, reason) in [
        (What::Maturity, "[2,2,2,2]".to_owned(), "an object"),
        (What::Scenario, "[2,4,4]".to_owned(), "an object"),
        (What::Gaps, "[{},{}]".to_owned(), "an object"),
        (What::Pyramid, "[[3],[],[]]".to_owned(), "an object"),
        (
            What::Pyramid,
            r#"{"strategies":[3],"roles":[[1,null,4,null]],"people":[]}"#.to_owned(),
            "an object",
        ),
        (
            What::Pyramid,
            format!("{person}[[\"a\",[1],{{}}]]}}"),
            "an object",
        ),
        (
            What::Scenario,
            r#"{"level":2,"strategy":4,"role":4,"role":2}"#.to_owned(),
            "duplicate field `role`",
        ),
        (
            What::Gaps,
            r#"{"required":{"1":4,"1":2},"levels":{}}"#.to_owned(),
            "1 stands there twice",
        ),
        (
            What::Suggest,
            r#"{"levels":{"14":4,"14":2}}"#.to_owned(),
            "14 stands there twice",
        ),
        (
            What::Required,
            r#"{"involvement":{"25":1,"25":2}}"#.to_owned(),
            "25 stands there twice",
        ),
        (
            What::Pyramid,
            format!("{person}[{{\"id\":1,\"roles\":[1],\"levels\":{{\"18\":1,\"18\":2}}}}]}}"),
            "18 stands there twice",
        ),
    ] {
        let (answers, error) = answers(what, &line);
        assert!(error.is_some(), "{line}");
        let told = answers[0]["error"].as_str().unwrap();
        assert!(told.contains(reason), "{line}: {told}");
    }
}

#[test]
fn people_with_a_full_assessment_are_a_group_of_their_own_and_hold_no_role() {
    let line = |person: &str| {
        let role = r#"{"strategies":[3],"roles":[{"id":1,"cluster":4}],"people":"#;
        format!(r#"{role}[{{"id":1,"roles":[1],"levels":{{"1":1}}}},{person}]}}"#)
    };
    let full = r#"{"id":2,"full_assessment":true,"levels":{"1":0,"15":4}}"#;
    let (told, error) = answers(What::Pyramid, &line(full));
    assert_eq!(error, None);
    let groups = told[0]["competencies"][0]["groups"].as_array().unwrap();
    let people = |group: &Value| group["figures"]["distribution"]["people"].clone();
    assert_eq!(
        (groups.len(), &groups[1]["origin"], people(&groups[1])),
        (2, &json!("full_assessment"), json!(1))
    );
    assert_eq!(
        (&groups[1]["required"], people(&groups[0])),
        (&Value::Null, json!(1))
    );
    // The nearest role requires something that the person does not know.
    assert_eq!(groups[1]["figures"]["training"]["below"], 1);

    let both = r#"{"id":2,"roles":[1],"full_assessment":true,"levels":{}}"#;
    let (told, _) = answers(What::Pyramid, &line(both));
    let reason = told[0]["error"].as_str().unwrap();
    assert!(
        reason.contains("either roles, involvement or a full assessment"),
        "{reason}"
    );
}

/// The groups of each competency of an organisation with one role and these people, by origin:
/// how many people it has.
fn groups_of(people: &str) -> Vec<(Value, Value)> {
    let line =
        format!(r#"{{"strategies":[3],"roles":[{{"id":1,"cluster":4}}],"people":[{people}]}}"#);
    let (told, error) = answers(What::Pyramid, &line);
    assert_eq!(error, None, "{told:?}");
    let groups = told[0]["competencies"][0]["groups"].as_array().unwrap();
    let groups = groups.iter();
    groups
        .map(|group| {
            let figures = &group["figures"];
            (
                group["origin"].clone(),
                figures["distribution"]["people"].clone(),
            )
        })
        .collect()
}

#[test]
fn nobody_is_dropped_where_others_hold_roles() {
    let holder = r#"{"id":1,"roles":[1],"levels":{"1":1}}"#;
    let stated = r#"{"id":2,"full_assessment":true,"levels":{"1":0,"15":4}}"#;
    let left_out = r#"{"id":2,"levels":{"1":0,"15":4}}"#;
    let role = json!({ "organization_role": 1 });
    let both = [(role, json!(1)), (json!("full_assessment"), json!(1))];
    assert_eq!(groups_of(&format!("{holder},{stated}")), both);
    assert_eq!(groups_of(&format!("{holder},{left_out}")), both);
    // Without a holder of a role all people are one group, and that is everybody.
    assert_eq!(groups_of(left_out), []);
}

#[test]
fn described_tasks_require_what_their_involvement_does() {
    let people =
        r#"{"id":1,"roles":[1],"levels":{"1":4}},{"id":2,"involvement":{"25":2},"levels":{"1":0}}"#;
    assert_eq!(groups_of(people)[1], (json!("tasks"), json!(1)));
    let bad = r#"{"id":2,"involvement":{"25":4},"levels":{}}"#;
    let line = format!(r#"{{"strategies":[3],"roles":[],"people":[{bad}]}}"#);
    let (told, error) = answers(What::Pyramid, &line);
    assert!(error.is_some(), "{told:?}");
}

#[test]
fn what_is_null_or_false_is_as_good_as_left_out() {
    let line = |person: &str, more: &str| {
        let role = r#"{"strategies":[3],"roles":[{"id":1,"cluster":4}],"people":"#;
        let holder = r#"{"id":1,"roles":[1],"levels":{"1":1}}"#;
        let line = format!(r#"{role}[{holder},{{"id":7,{person}"levels":{{"1":0}}}}]{more}}}"#);
        answers(What::Pyramid, &line)
    };
    let left_out = line("", "");
    assert_eq!(left_out.1, None, "{left_out:?}");
    let stated = line(
        r#""roles":null,"involvement":null,"full_assessment":false,"#,
        r#","existing":null,"supplementary":null,"smallest_group":null"#,
    );
    assert_eq!(stated, left_out);
    let required = r#"{"roles":[4],"involvement":null,"supplementary":null}"#;
    assert_eq!(answers(What::Required, required).1, None);
}

#[test]
fn roles_and_people_are_called_what_the_line_calls_them() {
    let line = |roles: [&str; 2], [one, other]: [&str; 2]| {
        let [first, second] = roles;
        let line = format!(
            r#"{{"strategies":[1],"roles":[{{"id":{first},"cluster":4}},{{"id":{second},"cluster":9}}],
            "people":[{{"id":{one},"roles":[{first}],"levels":{{}}}},{{"id":{other},"roles":[{second}],"levels":{{}}}}]}}"#
        );
        answers(What::Pyramid, &line.replace('\n', ""))
    };
    let origins = |told: &Value| {
        let groups = told["competencies"][0]["groups"].as_array().unwrap().iter();
        groups
            .map(|group| group["origin"]["organization_role"].clone())
            .collect::<Vec<_>>()
    };
    let (told, error) = line([r#""r2""#, "7"], ["1", r#""1""#]);
    assert_eq!(error, None, "{told:?}");
    assert_eq!(origins(&told[0]), [json!(7), json!("r2")]);
    assert_eq!(
        told[0]["mastery"]["beyond"][0]["origin"],
        json!({"organization_role": 7})
    );
    for (roles, people, reason) in [
        (["1", "1"], ["1", "2"], "role 1 stands there twice"),
        (
            [r#""a""#, r#""a""#],
            ["1", "2"],
            "role \"a\" stands there twice",
        ),
        (["1", "2"], ["1", "1"], "person 1 stands there twice"),
        (["1", "2"], ["null", "2"], "a text or a whole number as id"),
        (["1", "2"], ["[1]", "2"], "a text or a whole number as id"),
        (["1", "2"], ["1.5", "2"], "a text or a whole number as id"),
        (["1", "18446744073709551615"], ["1", "2"], "too large"),
    ] {
        let (told, _) = line(roles, people);
        let told = told[0]["error"].as_str().unwrap();
        assert!(told.contains(reason), "{told}");
    }
}

#[test]
fn a_reason_says_which_line_it_is_about_and_is_short() {
    let long = "x".repeat(100_000);
    let lines = format!("\n{{\"groups\":[1]}}\n{{\"groups\":[\"{long}\"]}}\n");
    let (told, _) = answers(What::Survey, &lines);
    assert_eq!(told[1]["line"], 3);
    let reason = told[1]["error"].as_str().unwrap();
    assert!(reason.chars().count() < 330, "{reason}");
    let (told, _) = answers(What::Survey, r#"{"groups":["a"]}"#);
    let reason = "invalid type: string \"a\", expected a whole number, at column 14";
    assert_eq!(told[0]["error"], reason);
}

#[test]
fn an_existing_training_covers_levels_that_exist_in_fields_that_are_known() {
    let line = |existing: &str| {
        let people = r#"[{"id":"a","roles":[1],"levels":{"18":0}}]"#;
        let roles = r#"[{"id":1,"cluster":4}]"#;
        format!(r#"{{"strategies":[3],"roles":{roles},"people":{people},"existing":[{existing}]}}"#)
    };
    for (existing, reason) in [
        (r#"{"competency":14,"level":[1]}"#, "unknown field `level`"),
        (r#"{"competency":14,"levels":[0]}"#, "not 0"),
        (r#"{"competency":14,"levels":[1,0]}"#, "not 0"),
        (r#"{"competency":14,"levels":[3]}"#, "3 is no level"),
        (r#"{"levels":[1]}"#, "missing field `competency`"),
        (r#"{"competency":2}"#, "competency 2"),
        ("2", "competency 2"),
        ("[14,[1]]", "an object"),
        ("-1", "a competency"),
    ] {
        let (answers, error) = answers(What::Pyramid, &line(existing));
        assert!(error.is_some(), "{existing}");
        let told = answers[0]["error"].as_str().unwrap();
        assert!(told.contains(reason), "{existing}: {told}");
    }
    for (existing, covered) in [
        ("18", vec![1, 2, 4]),
        (r#"{"competency":18}"#, vec![1, 2, 4]),
        (r#"{"competency":18,"levels":[2]}"#, vec![2]),
        (r#"{"competency":18,"levels":[]}"#, vec![]),
    ] {
        let (answers, _) = answers(What::Pyramid, &line(existing));
        let competencies = answers[0]["competencies"].as_array().unwrap();
        let agile = competencies.iter().find(|it| it["competency"] == 18);
        let levels = agile.unwrap()["levels"].as_array().unwrap();
        let exists = levels.iter().filter(|it| it["training_exists"] == true);
        let found: Vec<_> = exists.map(|it| it["level"].as_i64().unwrap()).collect();
        assert_eq!(found, covered, "{existing}");
    }
}

#[test]
fn unknown_competencies_roles_and_processes_are_refused_by_name() {
    for (what, line, reason) in [
        (What::Required, r#"{"roles":[15]}"#, "role cluster 15"),
        (What::Required, r#"{"roles":[40004]}"#, "role cluster 40004"),
        (What::Required, r#"{"involvement":{"99":1}}"#, "process 99"),
        (What::Required, r#"{"involvement":{"1":4}}"#, "involvement"),
        (What::Required, "{}", "roles or involvement"),
        (
            What::Gaps,
            r#"{"required":{"2":4},"levels":{}}"#,
            "competency 2",
        ),
        (What::Gaps, r#"{"required":{"1":3},"levels":{}}"#, "level"),
        (What::Suggest, r#"{"levels":{"3":1}}"#, "competency 3"),
        (
            What::Maturity,
            r#"{"rollout":5,"processes":0,"mindset":0,"knowledge":0}"#,
            "maturity option",
        ),
        (What::Maturity, r#"{"rollout":1}"#, "missing field"),
        (
            What::Distribution,
            r#"{"levels":[],"target":4}"#,
            "no levels",
        ),
        (
            What::Pyramid,
            r#"{"strategies":[8],"roles":[],"people":[]}"#,
            "strategy",
        ),
        (
            What::Pyramid,
            r#"{"strategies":[1],"roles":[{"id":1,"name":"a"}],"people":[]}"#,
            "role 1",
        ),
        (
            What::Pyramid,
            r#"{"strategies":[1],"roles":[],"people":[{"id":1,"roles":[2],"levels":{}}]}"#,
            "role 2",
        ),
        (
            What::Pyramid,
            r#"{"strategies":[],"roles":[],"people":[]}"#,
            "strategies",
        ),
        (
            What::Strategy,
            r#"{"rollout":0,"processes":0,"people":-1}"#,
            "people",
        ),
        (
            What::Strategy,
            r#"{"rollout":0,"processes":0,"people":10,"chosen":[]}"#,
            "chosen",
        ),
        (
            What::Strategy,
            r#"{"rollout":0,"processes":0,"people":10,"managers":11}"#,
            "managers",
        ),
    ] {
        let (answers, error) = answers(what, line);
        assert!(error.is_some());
        let told = answers[0]["error"].as_str().unwrap();
        assert!(told.contains(reason), "{line}: {told}");
    }
}
