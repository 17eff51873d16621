// Light, dark, or as the device says. A classic script in the head, so that the first paint has the right colours.
(() => {
  const key = "seqpt:theme";
  const root = document.documentElement;

  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage may be blocked
    }
  };
  const apply = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };

  apply(remembered());

  document.addEventListener("DOMContentLoaded", () => {
    const control = document.querySelector("[data-theme-switch]");
    if (!control) return;
    control.hidden = false;
    const current = control.querySelector(`[value="${root.dataset.theme ?? "system"}"]`);
    if (current) current.checked = true;
    control.addEventListener("change", (event) => {
      const theme = event.target.value;
      apply(theme);
      try {
        if (theme === "system") localStorage.removeItem(key);
        else localStorage.setItem(key, theme);
      } catch {
        // it still holds for this page
      }
    });
  });
})();
