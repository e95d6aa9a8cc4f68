// The keyboard: j and k walk the tasks, Enter opens, a acts in place, / searches, ? tells them all; never while typing, and not where they are switched off.
(() => {
  const help = document.getElementById("keys");
  const on = () => localStorage.getItem("keys") !== "off";
  // a dialog that was closed may keep the focus
  const typing = event => event.target.closest("input, textarea, select, dialog") && !event.target.closest("dialog:not([open])") || event.ctrlKey || event.metaKey || event.altKey;

  const walk = step => {
    const all = [...document.querySelectorAll(".task")];
    const to = all[all.findIndex(task => task.classList.contains("is-at")) + step];
    if (!to) return;
    all.forEach(task => task.classList.toggle("is-at", task === to));
    to.querySelector(".task-name").focus();
  };
  const search = event => {
    const field = document.querySelector("input[type=search]");
    if (!field) return;
    event.preventDefault();
    field.focus();
  };
  const tell = () => {
    if (!help || help.open) return;
    help.querySelector("[data-keys-switch]").checked = on();
    help.showModal();
  };

  document.addEventListener("keydown", event => {
    if (typing(event) || !on()) return;
    if (event.key === "j") walk(1);
    if (event.key === "k") walk(-1);
    if (event.key === "a") document.querySelector(".task.is-at > .btn")?.click();
    if (event.key === "/") search(event);
    if (event.key === "?") tell();
  });
  document.addEventListener("click", event => event.target.closest("[data-keys-help]") && tell());
  help?.addEventListener("change", event => localStorage.setItem("keys", event.target.checked ? "on" : "off"));

  // what the search suggests: the arrows go through it, Escape puts it away
  const find = document.querySelector(".find"), found = document.getElementById("found");
  find?.addEventListener("keydown", event => {
    const all = [find.querySelector("input"), ...found.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") found.replaceChildren();
    if (!step || all.length < 2) return;
    event.preventDefault();
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  });
  // where a link takes no focus from the mouse, it would be away before it is clicked
  found?.addEventListener("mousedown", event => event.preventDefault());
  find?.addEventListener("focusout", event => find.contains(event.relatedTarget) || found.replaceChildren());

  // what is done in place: one at a time, and the keyboard goes there
  document.addEventListener("htmx:beforeSwap", event => {
    if (!event.target.matches(".task-act")) return;
    document.querySelectorAll(".task-act").forEach(other => other !== event.target && other.replaceChildren());
  });
  document.addEventListener("htmx:afterSettle", event => {
    if (event.target.matches(".task-act")) event.target.querySelector("input:not([type=hidden]), textarea, select, .btn")?.focus();
  });
})();
