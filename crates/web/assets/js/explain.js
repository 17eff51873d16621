// A figure opens its explanation. `data-explain` on a summary is a plain disclosure; on a link it names an explanation
// inside a closed disclosure, which is opened and focused. On a word of the glossary it names its definition, which is shown
// and hidden in turn; a new tab still gets the glossary.

export function explanations() {
  for (const word of document.querySelectorAll("a.term")) word.setAttribute("aria-expanded", "false");

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-explain]");
    if (!link) return;
    const explanation = document.getElementById(link.dataset.explain);
    if (link.matches(".term")) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      explanation.hidden = !explanation.hidden;
      link.setAttribute("aria-expanded", String(!explanation.hidden));
      if (explanation.hidden) return;
    } else {
      const disclosure = explanation?.closest("details");
      if (!disclosure) return;
      event.preventDefault();
      disclosure.open = true;
    }
    explanation.focus({ preventScroll: true });
    explanation.scrollIntoView({ block: "nearest" });
  });

  // Printed pages show every explanation, also in browsers that do not open disclosures by stylesheet.
  const opened = new Set();
  window.addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("main details:not([open])")) {
      details.open = true;
      opened.add(details);
    }
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened.clear();
  });
}
