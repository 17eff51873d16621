// "None of these" and the statements exclude each other.

export function statements() {
  for (const fieldset of document.querySelectorAll("[data-statements]")) {
    fieldset.addEventListener("change", (event) => {
      if (!event.target.checked) return;
      const none = "none" in event.target.dataset;
      for (const box of fieldset.querySelectorAll("input[type=checkbox]")) {
        if (("none" in box.dataset) !== none) box.checked = false;
      }
    });
  }
}
