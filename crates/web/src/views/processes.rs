//! How somebody takes part in processes, to choose from: of a role, or of one's own tasks.

/// A group of processes. Fields: `p` and the number of each process, 0 to 3.
#[derive(Debug, Clone)]
pub struct ProcessSection {
    /// Short name for ids.
    pub key: &'static str,
    /// Its name.
    pub name: String,
    /// Its processes.
    pub processes: Vec<ProcessChoice>,
}

/// A process with the involvement chosen in it.
#[derive(Debug, Clone)]
pub struct ProcessChoice {
    /// Its number.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// What is done in it.
    pub activities: Vec<String>,
    /// The involvement chosen, by its figure.
    pub chosen: u8,
    /// Where the stored involvement comes from, of a role.
    pub source: Option<String>,
    /// The words of a text that speak of it.
    pub mentioned: Vec<String>,
}

impl ProcessSection {
    /// How many processes have an involvement.
    pub fn involved(&self) -> usize {
        let processes = self.processes.iter();
        processes.filter(|process| process.chosen > 0).count()
    }

    /// Whether a text speaks of one of its processes.
    pub fn is_mentioned(&self) -> bool {
        let mut processes = self.processes.iter();
        processes.any(|process| !process.mentioned.is_empty())
    }
}
