//! The processes to choose an involvement in, and what was chosen.

use std::collections::BTreeMap;

use seqpt_core::framework::{Framework, Process, ProcessGroup, ProcessId};
use seqpt_core::survey::Mention;
use seqpt_text::Localizer;

use crate::form::Fields;
use crate::views::{ProcessChoice, ProcessSection};

/// The groups with their processes, in the order of the framework.
// fluent: process-group-agreement process-group-organizational process-group-technical-management
// fluent: process-group-technical process-group-supplementary
pub(crate) fn sections(
    localizer: &Localizer,
    processes: &[Process],
    chosen: impl Fn(ProcessId) -> u8,
    mentions: &BTreeMap<ProcessId, Mention>,
) -> Vec<ProcessSection> {
    let mut sections: Vec<ProcessSection> = Vec::new();
    for process in processes {
        let key = process.group.key();
        if sections.last().is_none_or(|last| last.key != key) {
            let name = localizer.t(&format!("process-group-{}", key.replace('_', "-")));
            sections.push(ProcessSection {
                key,
                name,
                processes: Vec::new(),
            });
        }
        if let Some(section) = sections.last_mut() {
            section
                .processes
                .push(choice(localizer, *process, &chosen, mentions));
        }
    }
    sections
}

fn choice(
    localizer: &Localizer,
    process: Process,
    chosen: impl Fn(ProcessId) -> u8,
    mentions: &BTreeMap<ProcessId, Mention>,
) -> ProcessChoice {
    let text = localizer.content().process(process.id);
    let mention = mentions.get(&process.id);
    ProcessChoice {
        id: process.id.get(),
        name: localizer.process(process.id).into_owned(),
        purpose: text.map(|text| text.purpose.clone()).unwrap_or_default(),
        activities: text.map(|text| text.activities.clone()).unwrap_or_default(),
        chosen: chosen(process.id),
        source: None,
        mentioned: mention
            .map(|mention| mention.phrases.iter().cloned().collect())
            .unwrap_or_default(),
    }
}

/// The processes an organisation works with.
pub(crate) fn offered(framework: &Framework, supplementary: bool) -> Vec<Process> {
    let processes = framework.processes().iter().copied();
    processes
        .filter(|process| supplementary || process.group != ProcessGroup::Supplementary)
        .collect()
}

/// What a form says about each process; what it does not name is left out.
pub(crate) fn entered(fields: &Fields, processes: &[Process]) -> Vec<(ProcessId, i64)> {
    let sent = |process: ProcessId| {
        let name = format!("p{process}");
        let value = fields.all(&name).next()?.to_owned();
        // What is no number is no involvement either, and is refused as one that does not exist.
        Some((process, value.trim().parse().unwrap_or(-1)))
    };
    processes
        .iter()
        .filter_map(|process| sent(process.id))
        .collect()
}

/// The involvement that a form comes back with.
pub(crate) fn typed(entered: &[(ProcessId, i64)]) -> impl Fn(ProcessId) -> u8 + use<> {
    let known: BTreeMap<_, _> = entered.iter().copied().collect();
    move |process| {
        let value = known.get(&process).copied().unwrap_or_default();
        u8::try_from(value)
            .ok()
            .filter(|value| *value <= 3)
            .unwrap_or_default()
    }
}
