//! The pages of the organisation's roles and of described tasks.

use std::collections::BTreeMap;

use askama::Template;
use chrono::DateTime;
use seqpt_application::organization::roles::ports::{OrganizationRole, RoleValues};
use seqpt_application::organization::roles::{RoleState, RoleView, RolesOverview};
use seqpt_application::survey::Way;
use seqpt_core::framework::{
    Involvement, OrganizationRoleId, Origin, ProcessId, RoleClusterId, SupplementaryRows,
    required_levels,
};
use seqpt_core::roles::{Provenance, advice};
use seqpt_core::survey::{TaskTexts, mentioned};

use super::pages::NamedPage;
use super::sample::Sample;
use crate::pages::phase_one::role_matrix::matrix_page;
use crate::pages::phase_one::roles::{changed, overview_page, row};
use crate::pages::processes::{offered, sections};
use crate::views::*;

impl Sample<'_> {
    fn role(&self, id: i64, name: &str, cluster: Option<u32>, state: RoleState) -> RoleView {
        let cluster = cluster.map(RoleClusterId::new);
        let reference = cluster.and_then(|cluster| self.framework.reference_profile(cluster));
        let mut involvement = reference.cloned().unwrap_or_default();
        if state == RoleState::Offered {
            involvement.set(ProcessId::new(21), Involvement::Designs);
        }
        let made = DateTime::from_timestamp(1_795_392_000, 0).unwrap();
        let id = OrganizationRoleId::new(id);
        let processes = self.framework.processes().iter().map(|process| process.id);
        RoleView {
            provenance: Provenance::of(processes, &involvement, reference),
            requirements: required_levels(
                &self.framework,
                [(Origin::Role(id), &involvement)],
                SupplementaryRows::On,
            ),
            role: OrganizationRole {
                id,
                values: RoleValues {
                    name: name.to_owned(),
                    name_key: name.to_lowercase(),
                    description: "Tests <brakes>.".to_owned(),
                    cluster,
                    takes_part: state != RoleState::NotTakingPart,
                },
                involvement,
                created_at: made,
                retired_at: (state == RoleState::Retired).then_some(made),
                revision: 3,
            },
            state,
            holders: 7,
            supplementary: SupplementaryRows::On,
        }
    }

    /// Every page of roles and tasks in the states that look different.
    pub(super) fn roles_and_tasks(&self) -> Vec<NamedPage> {
        let lab = self.role(3, "Prüfstand & Labor", Some(8), RoleState::Offered);
        let rig = self.role(4, "Rig", None, RoleState::Unfinished);
        let office = self.role(5, "Back office", Some(14), RoleState::NotTakingPart);
        let gone = self.role(6, "Drawing office", None, RoleState::Retired);
        let full = RolesOverview {
            advice: advice(
                &self.framework,
                &[
                    (lab.role.id, &lab.role.involvement),
                    (office.role.id, &office.role.involvement),
                ],
            ),
            clusters: [8, 14].map(RoleClusterId::new).into(),
            roles: vec![lab.clone(), rig.clone(), office, gone],
        };
        let none = RolesOverview {
            roles: Vec::new(),
            clusters: [].into(),
            advice: Vec::new(),
        };
        let list = |overview: &RolesOverview, way, form| {
            let page = self.admin("/phase1/roles");
            overview_page(page, &self.framework, overview, way, form, &[])
                .render()
                .unwrap()
        };
        let unticked = FormState::default().with_error(
            "cluster",
            self.localizer.t("organization-roles-none-chosen"),
        );
        vec![
            (
                "organization_roles",
                list(&full, Way::Roles, FormState::default()),
            ),
            (
                "organization_roles_none",
                list(&none, Way::Tasks, FormState::default()),
            ),
            (
                "organization_roles_refused",
                list(&full, Way::Roles, unticked),
            ),
            (
                "organization_role_new",
                self.role_form(None, FormState::default()),
            ),
            (
                "organization_role",
                self.role_form(Some(&lab), FormState::default()),
            ),
            ("organization_role_refused", self.refused_role_form(&lab)),
            ("organization_role_matrix", self.matrix(&lab)),
            ("organization_role_matrix_unfinished", self.matrix(&rig)),
            ("organization_roles_list", self.role_list(false)),
            ("organization_roles_list_checked", self.role_list(true)),
            ("tasks", self.tasks("", false)),
            ("tasks_found", self.tasks("Risk register, test cases", true)),
            (
                "tasks_nothing_found",
                self.tasks("I water the plants", true),
            ),
        ]
    }

    fn role_form(&self, role: Option<&RoleView>, form: FormState) -> String {
        let clusters = self.framework.role_clusters().iter();
        OrganizationRolePage {
            page: self.admin("/phase1/roles/new"),
            form,
            changed: role
                .map(|role| changed(self.localizer, role))
                .unwrap_or_default(),
            role: role.map(|role| row(self.localizer, role)),
            clusters: clusters
                .map(|known| {
                    let name = self.localizer.role_cluster(known.id).into_owned();
                    (known.id.get(), name)
                })
                .collect(),
        }
        .render()
        .unwrap()
    }

    fn role_list(&self, checked: bool) -> String {
        let line = |line, name: &str, remark: &str| ListedRole {
            line,
            name: name.to_owned(),
            is_made: remark.is_empty(),
            remarks: (!remark.is_empty())
                .then(|| self.localizer.t(remark))
                .into_iter()
                .collect(),
        };
        RoleListPage {
            page: self.admin("/phase1/roles/list"),
            form: FormState::default().with_value("roles", "name;role_cluster\nRig;8"),
            most: 500,
            checked: checked.then(|| RolesToMake {
                count: 1,
                roles: vec![
                    line(2, "Rig <3>", ""),
                    line(3, "", "error-required"),
                    line(4, "Lab", "organization-roles-list-known"),
                ],
                ignored: vec!["Place".to_owned()],
            }),
        }
        .render()
        .unwrap()
    }

    fn refused_role_form(&self, role: &RoleView) -> String {
        let form = FormState::default()
            .with_value("description", "Tests <brakes>.")
            .with_value("cluster", "8")
            .with_error("role_name", self.localizer.t("error-required"));
        self.role_form(Some(role), form)
    }

    fn matrix(&self, role: &RoleView) -> String {
        let stored = |process| role.role.involvement.get(process).value();
        let processes = offered(&self.framework, true);
        let page = self.admin("/phase1/roles/3/matrix");
        matrix_page(page, FormState::default(), role, &processes, stored)
            .render()
            .unwrap()
    }

    fn tasks(&self, responsible: &str, looked_up: bool) -> String {
        let texts = TaskTexts {
            responsible: responsible.to_owned(),
            ..TaskTexts::default()
        };
        let processes = offered(&self.framework, true);
        let phrases = processes.iter().flat_map(|process| {
            let text = self.localizer.content().process(process.id);
            let phrases = text.into_iter().flat_map(|text| &text.phrases);
            phrases.map(|phrase| (process.id, phrase.as_str()))
        });
        let mentions = mentioned(&texts, phrases);
        let found = mentions.len();
        let chosen: BTreeMap<ProcessId, u8> = mentions
            .iter()
            .map(|(process, mention)| (*process, mention.involvement.value()))
            .collect();
        let chosen = |process| chosen.get(&process).copied().unwrap_or_default();
        TasksPage {
            page: self.employee("/survey/tasks"),
            form: FormState::default().with_value("responsible", responsible),
            sections: sections(self.localizer, &processes, chosen, &mentions),
            found: looked_up.then_some(Found { processes: found }),
        }
        .render()
        .unwrap()
    }
}
