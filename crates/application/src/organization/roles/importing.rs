//! Roles from a list, as programs for tables write it: looked at first, then made all at once.

use std::collections::{HashMap, HashSet};

use seqpt_core::Language;
use seqpt_core::content::Content;
use seqpt_core::framework::{
    Framework, Involvement, InvolvementProfile, OrganizationRoleId, ProcessId, RoleClusterId,
};

use super::editing::{EnteredRole, insert_role, involvement_of};
use super::ports::RoleValues;
use super::reading::calls_for_anything;
use crate::accounts::values::comparison_key;
use crate::lists::{Headings, Line, column_twice, read_list};
use crate::{
    Actor, App, Error, FieldCode, FieldErrors, PortError, PortErrorKind, Scope, Transaction,
};

/// The most roles one list may hold.
pub const MAX_ROLES: usize = 500;

const NAME: [&str; 4] = ["name", "role", "rolle", "name der rolle"];
const DESCRIPTION: [&str; 2] = ["description", "beschreibung"];
const CLUSTER: [&str; 3] = ["role cluster", "cluster", "rollencluster"];
const TAKES_PART: [&str; 3] = ["takes part", "in the survey", "nimmt teil"];

const YES: [&str; 7] = ["", "yes", "y", "ja", "j", "x", "1"];
const NO: [&str; 4] = ["no", "n", "nein", "0"];

/// A role on a list, as entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleRow {
    /// The line of the list.
    pub line: u64,
    /// `name`
    pub name: String,
    /// `description`
    pub description: String,
    /// `cluster`: the number or the name of a role cluster, in either language, or empty.
    pub cluster: String,
    /// `takes_part`: yes if nothing is entered.
    pub takes_part: String,
    /// `involvement`: what stands in the columns of processes.
    pub involvement: Vec<(ProcessId, String)>,
    has_surplus_cells: bool,
}

/// A list of roles, read but not checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RolesFile {
    /// Every role on it, in its order.
    pub roles: Vec<RoleRow>,
    /// The headings of columns that are not read.
    pub ignored: Vec<String>,
}

/// What becomes of a role on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoleOutcome {
    /// It is made.
    Made,
    /// It is not: a role of this name is there already, and stays as it is.
    Known,
    /// It is not: the line is wrong, at the named fields or, as a whole, at `row`.
    Wrong(FieldErrors),
}

/// A role on a list, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedRole {
    /// The role as entered.
    pub row: RoleRow,
    /// What becomes of it.
    pub outcome: RoleOutcome,
}

/// Reads a list of roles from CSV: a line of column names, then one line for each role. The columns
/// are the name, and if wanted description, role cluster, whether it takes part, and processes,
/// whose headings begin with their number.
///
/// # Errors
/// At `roles`: nothing entered, too much text, no line with the column names, one of them twice, a
/// quotation mark that is not closed, no role below, or more than [`MAX_ROLES`].
pub fn read_roles(framework: &Framework, text: &str) -> Result<RolesFile, FieldErrors> {
    let at_field = |code| FieldErrors::one("roles", code);
    let columns = |headings: &Headings| Columns::of(framework, headings);
    let (columns, lines) = read_list(text, MAX_ROLES, columns).map_err(at_field)?;
    if lines.is_empty() {
        return Err(at_field(FieldCode::Required));
    }
    Ok(RolesFile {
        roles: lines.iter().map(|line| columns.role(line)).collect(),
        ignored: columns.ignored,
    })
}

/// Which cell of a line says what.
struct Columns {
    name: usize,
    description: Option<usize>,
    cluster: Option<usize>,
    takes_part: Option<usize>,
    processes: Vec<(usize, ProcessId)>,
    width: usize,
    ignored: Vec<String>,
}

impl Columns {
    fn of(framework: &Framework, headings: &Headings) -> Result<Option<Self>, FieldCode> {
        let Some(name) = headings.position(&NAME)? else {
            return Ok(None);
        };
        let description = headings.position(&DESCRIPTION)?;
        let cluster = headings.position(&CLUSTER)?;
        let takes_part = headings.position(&TAKES_PART)?;
        let mut processes: Vec<(usize, ProcessId)> = Vec::new();
        for (at, heading) in headings.iter() {
            let Some(process) = process(framework, heading) else {
                continue;
            };
            if let Some((first, _)) = processes.iter().find(|(_, known)| *known == process) {
                return Err(column_twice(*first, at));
            }
            processes.push((at, process));
        }
        let read: Vec<_> = [Some(name), description, cluster, takes_part]
            .into_iter()
            .flatten()
            .chain(processes.iter().map(|(at, _)| *at))
            .collect();
        Ok(Some(Self {
            name,
            description,
            cluster,
            takes_part,
            processes,
            width: headings.len(),
            ignored: headings.others(&read),
        }))
    }

    fn role(&self, line: &Line) -> RoleRow {
        let cell = |column: Option<usize>| column.map(|at| line.cell(at)).unwrap_or_default();
        RoleRow {
            line: line.number,
            name: line.cell(self.name),
            description: cell(self.description),
            cluster: cell(self.cluster),
            takes_part: cell(self.takes_part),
            involvement: self
                .processes
                .iter()
                .map(|(at, process)| (*process, line.cell(*at)))
                .filter(|(_, value)| !value.trim().is_empty())
                .collect(),
            has_surplus_cells: line.has_surplus_cells(self.width),
        }
    }
}

/// The process that a heading begins with: `19`, `P19`, `P19 System architecture definition`.
fn process(framework: &Framework, heading: &str) -> Option<ProcessId> {
    let number = heading.trim_start_matches(['P', 'p']);
    let end = number
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(number.len());
    let id = ProcessId::new(number[..end].parse().ok()?);
    framework.process(id).map(|process| process.id)
}

/// Tells what would become of every role on a list; nothing is stored.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn check_roles(
    app: &App,
    actor: &Actor,
    rows: Vec<RoleRow>,
) -> Result<Vec<CheckedRole>, Error> {
    actor.require_admin()?;
    let names = ClusterNames::load(app.framework())?;
    let app_for_work = app.clone();
    app.read(Scope::Organization(actor.organization), move |tx| {
        let checked = Checker::new(tx)?.check(&app_for_work, tx, &names, rows)?;
        Ok(checked.into_iter().map(|(role, _)| role).collect())
    })
    .await
}

/// Makes every role on a list that can be made. The same list once more makes nothing new.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn import_roles(
    app: &App,
    actor: &Actor,
    rows: Vec<RoleRow>,
) -> Result<Vec<(CheckedRole, Option<OrganizationRoleId>)>, Error> {
    actor.require_admin()?;
    let names = ClusterNames::load(app.framework())?;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let checked = Checker::new(tx)?.check(app, tx, &names, rows)?;
        let mut all = Vec::with_capacity(checked.len());
        for (role, new) in checked {
            let id = match new {
                Some((values, involvement)) => {
                    Some(insert_role(app, tx, &actor, &values, Some(&involvement))?)
                }
                None => None,
            };
            all.push((role, id));
        }
        Ok(all)
    })
    .await
}

/// What the role clusters are called, in every language.
struct ClusterNames(HashMap<String, RoleClusterId>);

impl ClusterNames {
    fn load(framework: &Framework) -> Result<Self, Error> {
        let mut names = HashMap::new();
        for language in [Language::English, Language::German] {
            let content = Content::standard(framework, language)
                .map_err(|error| PortError::with_source(PortErrorKind::Failed, error))?;
            for cluster in framework.role_clusters() {
                names.insert(cluster.id.to_string(), cluster.id);
                if let Some(text) = content.role_cluster(cluster.id) {
                    names.insert(comparison_key(&text.name), cluster.id);
                }
            }
        }
        Ok(Self(names))
    }

    fn find(&self, entered: &str) -> Result<Option<RoleClusterId>, FieldCode> {
        match comparison_key(entered).as_str() {
            "" => Ok(None),
            key => match self.0.get(key) {
                Some(cluster) => Ok(Some(*cluster)),
                None => Err(FieldCode::UnknownChoice),
            },
        }
    }
}

type NewRole = (RoleValues, InvolvementProfile);

/// The names that are taken.
struct Checker {
    known: HashSet<String>,
    listed: HashSet<String>,
}

impl Checker {
    fn new(tx: &mut dyn Transaction) -> Result<Self, Error> {
        let roles = tx.organization_roles()?.into_iter();
        let active = roles.filter(|role| role.retired_at.is_none());
        Ok(Self {
            known: active.map(|role| role.values.name_key).collect(),
            listed: HashSet::new(),
        })
    }

    fn check(
        mut self,
        app: &App,
        tx: &mut dyn Transaction,
        names: &ClusterNames,
        rows: Vec<RoleRow>,
    ) -> Result<Vec<(CheckedRole, Option<NewRole>)>, Error> {
        let mut checked = Vec::with_capacity(rows.len());
        for row in rows {
            let (outcome, new) = match self.role(app, tx, names, &row) {
                Ok(Some(new)) => (RoleOutcome::Made, Some(new)),
                Ok(None) => (RoleOutcome::Known, None),
                Err(Error::Invalid(errors)) => (RoleOutcome::Wrong(errors), None),
                Err(error) => return Err(error),
            };
            checked.push((CheckedRole { row, outcome }, new));
        }
        Ok(checked)
    }

    /// What to store; `None` if a role of this name is there.
    fn role(
        &mut self,
        app: &App,
        tx: &mut dyn Transaction,
        names: &ClusterNames,
        row: &RoleRow,
    ) -> Result<Option<NewRole>, Error> {
        if row.has_surplus_cells {
            return Err(FieldErrors::one("row", FieldCode::TooManyCells).into());
        }
        let mut errors = FieldErrors::default();
        let cluster = errors.collect("cluster", names.find(&row.cluster));
        let takes_part = errors.collect("takes_part", takes_part(&row.takes_part));
        let stated = stated(row, &mut errors);
        let entered = EnteredRole {
            name: row.name.clone(),
            description: row.description.clone(),
            cluster: String::new(),
            takes_part: takes_part.unwrap_or(true),
        };
        let values = match entered.check(app.framework()) {
            Ok(values) => Some(values),
            Err(Error::Invalid(wrong)) => {
                errors.extend(&wrong);
                None
            }
            Err(error) => return Err(error),
        };
        if let Some(values) = &values {
            if !self.listed.insert(values.name_key.clone()) {
                errors.collect("name", Err::<(), _>(FieldCode::Taken));
            } else if errors.is_empty() && self.known.contains(&values.name_key) {
                return Ok(None);
            }
        }
        let (true, Some(mut values), Some(cluster)) = (errors.is_empty(), values, cluster) else {
            return Err(errors.into());
        };
        values.cluster = cluster;
        let mut involvement = match cluster {
            Some(cluster) => involvement_of(tx, cluster)?,
            None => InvolvementProfile::default(),
        };
        for (process, value) in stated {
            involvement.set(process, value);
        }
        // A role that requires nothing would silently be offered to nobody.
        if !calls_for_anything(app, tx, &involvement)? {
            let code = FieldCode::InvolvementRequired;
            return Err(FieldErrors::one("involvement", code).into());
        }
        Ok(Some((values, involvement)))
    }
}

fn takes_part(entered: &str) -> Result<bool, FieldCode> {
    let key = comparison_key(entered);
    if YES.contains(&key.as_str()) {
        Ok(true)
    } else if NO.contains(&key.as_str()) {
        Ok(false)
    } else {
        Err(FieldCode::UnknownChoice)
    }
}

/// What the columns of processes say, 0 to 3; every column that says something else is told.
fn stated(row: &RoleRow, errors: &mut FieldErrors) -> Vec<(ProcessId, Involvement)> {
    let value = |process, entered: &str| {
        let number: Option<i64> = entered.trim().parse().ok();
        let value = number.and_then(|number| Involvement::try_from(number).ok());
        value.ok_or(FieldCode::NotAnInvolvement { process })
    };
    row.involvement
        .iter()
        .filter_map(|(process, entered)| {
            let value = errors.collect("involvement", value(*process, entered))?;
            Some((*process, value))
        })
        .collect()
}
