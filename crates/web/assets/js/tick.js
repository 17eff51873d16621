// Ticks an objective where it stands, by the same form that works without scripts. What the server says counts: if it
// cannot be reached, or says no, the form is sent as it is and the page that comes tells what happened.

export function ticks() {
  for (const form of document.querySelectorAll("form[data-tick]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if ("sending" in form.dataset) return;
      form.dataset.sending = "";
      send(form).finally(() => delete form.dataset.sending);
    });
  }
}

async function send(form) {
  let answer = null;
  try {
    answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: "application/json" },
    });
  } catch {
    // offline: sent as a page below
  }
  if (!answer?.ok) {
    form.submit();
    return;
  }
  const done = form.elements.done.value === "yes";
  form.querySelector("button").setAttribute("aria-pressed", String(done));
  form.elements.done.value = done ? "no" : "yes";
  form.closest(".objective").classList.toggle("is-done", done);
  const progress = document.querySelector("[data-plan-progress]");
  const told = await answer.json();
  progress.querySelector("progress").value = told.done;
  progress.querySelector("label").textContent = told.progress;
}
