// Saves each answer of the survey as soon as it changes, by the same form that works without scripts.
//
// An answer stays in sessionStorage until the server has acknowledged it, so a lost connection, a closed session or a
// reload loses nothing: the next page of this survey in this window restores it and tries again.

const PREFIX = "seqpt:draft:";
const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;

const storage = {
  get(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key));
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      // full or blocked: the answer still waits on the page
    }
  },
  remove(key) {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // nothing was stored either
    }
  },
};

const unsaved = new Set();

/** Makes every survey form on the page save itself. */
export function autosave() {
  const forms = [...document.querySelectorAll("form[data-autosave]")];
  if (forms.length === 0) return;
  for (const form of forms) {
    for (const button of form.querySelectorAll("[data-without-script]")) button.hidden = true;
    new SavedForm(form);
  }
  window.addEventListener("beforeunload", (event) => {
    if (unsaved.size > 0) event.preventDefault();
  });
}

/** Forgets unsaved answers when their owner signs out, discards or hands in the survey. */
export function clearDrafts() {
  document.addEventListener("submit", (event) => {
    if (!("clearsDrafts" in event.target.dataset) || event.defaultPrevented) return;
    unsaved.clear();
    try {
      for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
    } catch {
      // blocked storage holds no answers
    }
  });
}

class SavedForm {
  constructor(form) {
    this.form = form;
    this.state = form.querySelector("[data-save-state]");
    this.key = `${PREFIX}${form.dataset.autosave}:${form.elements.competency.value}`;
    this.delay = FIRST_RETRY;
    this.version = 0;
    this.restore();
    form.addEventListener("change", () => this.changed());
    form.addEventListener("submit", () => {
      // The full post saves this form; only other forms' answers are still open.
      clearTimeout(this.timer);
      unsaved.delete(this);
    });
    window.addEventListener("online", () => unsaved.has(this) && this.save());
  }

  boxes() {
    return [...this.form.querySelectorAll("input[name=group]")];
  }

  chosen() {
    return this.boxes().filter((box) => box.checked).map((box) => box.value);
  }

  restore() {
    // The server gives back ticks that it could not save, because the session had ended.
    const given = "unsaved" in this.form.dataset;
    const draft = storage.get(this.key) ?? (given ? this.chosen() : null);
    if (!Array.isArray(draft)) return;
    if (!given && draft.join() === this.chosen().join()) {
      storage.remove(this.key);
      return;
    }
    for (const box of this.boxes()) box.checked = draft.includes(box.value);
    this.say(this.form.dataset.restored);
    unsaved.add(this);
    this.save();
  }

  changed() {
    this.version += 1;
    unsaved.add(this);
    storage.set(this.key, this.chosen());
    this.delay = FIRST_RETRY;
    this.save();
  }

  async save() {
    clearTimeout(this.timer);
    if (this.saving) return; // the running request starts the next one
    this.saving = true;
    const version = this.version;
    this.say(this.form.dataset.saving);
    let answer = null;
    try {
      answer = await fetch(this.form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(this.form)),
        headers: { Accept: "application/json" },
      });
    } catch {
      // offline: tried again below
    }
    this.saving = false;
    if (version !== this.version) this.save();
    else await this.settle(answer);
  }

  async settle(answer) {
    if (answer?.ok) {
      unsaved.delete(this);
      storage.remove(this.key);
      this.delay = FIRST_RETRY;
      // Both languages write a time of day as 14:05.
      const time = new Intl.DateTimeFormat("de", { hour: "2-digit", minute: "2-digit" }).format(new Date());
      this.say(this.form.dataset.saved.replace("{time}", time));
      progress((await answer.json()).answered);
    } else if (answer?.status === 401) {
      this.ended();
    } else if (answer && answer.status < 500 && answer.status !== 408 && answer.status !== 429) {
      const problem = await answer.json().catch(() => null);
      this.say(problem?.detail ?? this.form.dataset.refused, true);
    } else {
      this.say(this.form.dataset.retrying, true);
      this.timer = setTimeout(() => this.save(), this.delay);
      this.delay = Math.min(this.delay * 2, LAST_RETRY);
    }
  }

  ended() {
    const link = document.createElement("a");
    link.href = `/login?return_to=${encodeURIComponent(location.pathname)}`;
    link.textContent = this.form.dataset.signIn;
    // The answers are kept in this window, so leaving by this link loses nothing.
    link.addEventListener("click", () => unsaved.clear());
    this.say(`${this.form.dataset.ended} `, true);
    this.state.append(link);
  }

  say(text, problem = false) {
    this.state.textContent = text;
    this.state.classList.toggle("is-problem", problem);
  }
}

/** Keeps the progress bar in step while the page stays open. */
function progress(answered) {
  const head = document.querySelector("[data-survey-progress]");
  const bar = head.querySelector("progress");
  bar.value = answered;
  head.querySelector("label").textContent = head.dataset.surveyProgress
    .replace("{answered}", answered)
    .replace("{asked}", bar.max);
}
