use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{CompetencyText, Content, LevelText, NamedText};
use crate::framework::{Area, CompetencyId, Framework, ProcessId, RoleClusterId};
use crate::seed::SeedFile;
use crate::survey::StatementGroup;
use crate::{Language, Level, SeedError};

/// The six text files of one language.
struct ContentSeeds {
    competencies: SeedFile<'static>,
    survey_statements: SeedFile<'static>,
    role_clusters: SeedFile<'static>,
    processes: SeedFile<'static>,
    areas: SeedFile<'static>,
    levels: SeedFile<'static>,
}

macro_rules! content_seeds {
    ($language:literal) => {
        ContentSeeds {
            competencies: content_seeds!($language, "competencies.csv"),
            survey_statements: content_seeds!($language, "survey_statements.csv"),
            role_clusters: content_seeds!($language, "role_clusters.csv"),
            processes: content_seeds!($language, "processes.csv"),
            areas: content_seeds!($language, "areas.csv"),
            levels: content_seeds!($language, "levels.csv"),
        }
    };
    ($language:literal, $file:literal) => {
        SeedFile {
            name: concat!("texts/", $language, "/", $file),
            text: include_str!(concat!("../../seeds/texts/", $language, "/", $file)),
        }
    };
}

const ENGLISH: ContentSeeds = content_seeds!("en");
const GERMAN: ContentSeeds = content_seeds!("de");

#[derive(Deserialize)]
struct CompetencyRow {
    competency_id: CompetencyId,
    name: String,
    description: String,
    why_it_matters: String,
}

#[derive(Deserialize)]
struct StatementRow {
    competency_id: CompetencyId,
    group: StatementGroup,
    statement: String,
}

#[derive(Deserialize)]
struct RoleClusterRow {
    role_cluster_id: RoleClusterId,
    name: String,
    description: String,
}

#[derive(Deserialize)]
struct ProcessRow {
    process_id: ProcessId,
    name: String,
    purpose: String,
}

#[derive(Deserialize)]
struct AreaRow {
    area: Area,
    name: String,
    description: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum LevelKey {
    None,
    Know,
    Understand,
    Apply,
    Master,
}

#[derive(Deserialize)]
struct LevelRow {
    level: LevelKey,
    name: String,
    verb: String,
    description: String,
}

impl Content {
    /// The texts of the standard framework in one language, compiled into this crate.
    ///
    /// # Errors
    /// The first line that cannot be read, is blank where a text belongs, names an id the
    /// framework does not have or repeats one, or the first text that is missing. None with the
    /// files this crate ships and the standard framework.
    pub fn standard(framework: &Framework, language: Language) -> Result<Self, SeedError> {
        let seeds = match language {
            Language::English => ENGLISH,
            Language::German => GERMAN,
        };
        let competency_ids = framework.competencies().iter().map(|known| known.id);
        let statements = table(
            seeds.survey_statements,
            competency_ids.clone().flat_map(|id| {
                StatementGroup::ALL
                    .into_iter()
                    .filter(|group| *group != StatementGroup::NoneOfThese)
                    .map(move |group| (id, group))
            }),
            |row: StatementRow| ((row.competency_id, row.group), [row.statement]),
        )?;
        let statement = |id, group| -> String {
            // Complete: `table` has just checked every pair.
            statements
                .get(&(id, group))
                .map(|[statement]| statement.clone())
                .unwrap_or_default()
        };
        let competencies = table(seeds.competencies, competency_ids, |row: CompetencyRow| {
            (
                row.competency_id,
                [row.name, row.description, row.why_it_matters],
            )
        })?
        .into_iter()
        .map(|(id, [name, description, why_it_matters])| {
            let text = CompetencyText {
                name,
                description,
                why_it_matters,
                statements: [
                    StatementGroup::Know,
                    StatementGroup::Understand,
                    StatementGroup::Apply,
                    StatementGroup::Master,
                ]
                .map(|group| statement(id, group)),
            };
            (id, text)
        })
        .collect();
        let role_clusters = table(
            seeds.role_clusters,
            framework.role_clusters().iter().map(|known| known.id),
            |row: RoleClusterRow| (row.role_cluster_id, [row.name, row.description]),
        )?;
        let processes = table(
            seeds.processes,
            framework.processes().iter().map(|known| known.id),
            |row: ProcessRow| (row.process_id, [row.name, row.purpose]),
        )?;
        let areas = table(seeds.areas, Area::ALL, |row: AreaRow| {
            (row.area, [row.name, row.description])
        })?;
        let levels = table(seeds.levels, Level::ALL, |row: LevelRow| {
            (row.level.into(), [row.name, row.verb, row.description])
        })?;
        Ok(Self {
            competencies,
            role_clusters: named(role_clusters),
            processes: named(processes),
            areas: named(areas),
            levels: levels
                .into_iter()
                .map(|(level, [name, verb, description])| {
                    (
                        level,
                        LevelText {
                            name,
                            verb,
                            description,
                        },
                    )
                })
                .collect(),
        })
    }
}

impl From<LevelKey> for Level {
    fn from(key: LevelKey) -> Self {
        match key {
            LevelKey::None => Self::None,
            LevelKey::Know => Self::Know,
            LevelKey::Understand => Self::Understand,
            LevelKey::Apply => Self::Apply,
            LevelKey::Master => Self::Master,
        }
    }
}

fn named<K: Ord>(rows: BTreeMap<K, [String; 2]>) -> BTreeMap<K, NamedText> {
    rows.into_iter()
        .map(|(key, [name, description])| (key, NamedText { name, description }))
        .collect()
}

/// The rows of one text file: each expected key exactly once, no text blank.
fn table<Row, Key, const N: usize>(
    file: SeedFile<'_>,
    expected: impl IntoIterator<Item = Key>,
    split: impl Fn(Row) -> (Key, [String; N]),
) -> Result<BTreeMap<Key, [String; N]>, SeedError>
where
    Row: DeserializeOwned,
    Key: Ord + std::fmt::Debug,
{
    let mut left: std::collections::BTreeSet<Key> = expected.into_iter().collect();
    let mut rows = BTreeMap::new();
    for (line, row) in file.rows::<Row>()? {
        let (key, texts) = split(row);
        if texts.iter().any(|text| text.trim().is_empty()) {
            return Err(file.error(line, "a text is blank"));
        }
        if !left.remove(&key) {
            return Err(file.error(line, format!("{key:?} is unknown or stands here twice")));
        }
        rows.insert(key, texts);
    }
    match left.first() {
        Some(key) => Err(file.missing(format!("the text of {key:?} is missing"))),
        None => Ok(rows),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn areas(text: &'static str) -> Result<BTreeMap<Area, [String; 1]>, SeedError> {
        table(
            SeedFile {
                name: "texts/xx/areas.csv",
                text,
            },
            [Area::Core, Area::Technical],
            |row: AreaRow| (row.area, [row.name]),
        )
    }

    #[test]
    fn both_languages_are_complete_and_differ() {
        let framework = Framework::standard().unwrap();
        let [english, german] =
            Language::ALL.map(|language| Content::standard(&framework, language).unwrap());
        assert_ne!(english, german);
    }

    #[test]
    fn a_blank_a_repeated_an_unknown_and_a_missing_text_are_refused_with_their_line() {
        let cases = [
            (
                "area,name,description\ncore, ,x\n",
                "line 2: a text is blank",
            ),
            (
                "area,name,description\ncore,a,x\ncore,b,x\n",
                "line 3: Core is unknown or stands here twice",
            ),
            ("area,name,description\nbasics,a,x\n", "line 2"),
            (
                "area,name,description\ncore,a,x\n",
                "line 2: the text of Technical is missing",
            ),
        ];
        for (text, expected) in cases {
            let message = areas(text).unwrap_err().to_string();
            assert!(message.contains(expected), "{message}");
        }
    }
}
