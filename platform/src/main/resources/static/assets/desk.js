// Small behaviours. Nothing here is needed to read or to act.
(() => {
  const root = document.documentElement;
  root.classList.add("has-script");

  document.addEventListener("click", event => {
    if (!event.target.closest("[data-theme-switch]")) return;
    const theme = root.dataset.bsTheme === "dark" ? "light" : "dark";
    root.dataset.bsTheme = theme;
    localStorage.setItem("theme", theme);
  });

  // paper is light
  let theme;
  addEventListener("beforeprint", () => {
    theme = root.dataset.bsTheme;
    root.dataset.bsTheme = "light";
  });
  addEventListener("afterprint", () => root.dataset.bsTheme = theme);
  document.addEventListener("click", event => event.target.closest("[data-print]") && print());

  // one click sends once; the key in the form sees to it where this does not
  document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));

  // an answer that is no part of this page is shown as a page of its own: sent once more with the same key, it does nothing twice
  const alone = event => {
    const form = event.detail.elt.closest("form");
    // a check that fails is none
    if (form && !event.detail.elt.matches("[data-check]")) HTMLFormElement.prototype.submit.call(form);
  };
  document.addEventListener("htmx:responseError", alone);

  // a filter that is chosen is applied
  document.addEventListener("change", event => event.target.closest("form[data-at-once]")?.requestSubmit());

  // the slider of a case's story: says where one is, and goes there when let go; its ticks are links
  const ticks = slider => [...slider.parentElement.querySelectorAll(".asof-ticks a")];
  document.addEventListener("input", event => {
    if (!event.target.matches("[data-asof]")) return;
    const says = event.target.parentElement.querySelector("output"), all = ticks(event.target), at = Number(event.target.value);
    says.textContent = at === all.length ? says.dataset.now : all[at - 1].dataset.at;
  });
  document.addEventListener("change", event => {
    if (event.target.matches("[data-asof]")) location.assign(ticks(event.target)[event.target.value - 1].getAttribute("href"));
  });

  // a file is looked at over the page; where that does not work, its own page is opened
  const preview = document.getElementById("preview"), shown = document.getElementById("preview-of");
  document.addEventListener("click", async event => {
    const link = event.target.closest("a[data-preview]");
    if (!link || !preview || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await htmx.ajax("GET", link.href, { target: shown, select: "#document", swap: "innerHTML" });
    shown.querySelector("#document") ? preview.showModal() : location.assign(link.href);
  });
  preview?.addEventListener("close", () => shown.replaceChildren());

  // what came back wrong is read first
  document.addEventListener("htmx:afterSettle", event => event.target.querySelector?.("[data-first]")?.focus());
  document.querySelector("[data-first]")?.focus();
})();
