// An open page follows what is recorded: one connection, open while the page is seen. What somebody types is never taken away; then the page says that there is news.
(() => {
  const on = document.body.dataset.live, hint = document.getElementById("live-hint"), dot = document.getElementById("live");
  if (!on || !hint || /[?&](knownAt|asOf)=/.test(location.search)) return;
  const settle = 150, rest = 2000;
  let line, due, last = -rest, missed = false;

  const main = () => document.getElementById("main");
  const usual = (list, option, at) => option.defaultSelected || !list.multiple && at === 0 && ![...list.options].some(it => it.defaultSelected);
  const typed = field => field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
    : field.tagName === "SELECT" ? [...field.options].some((it, at) => it.selected !== usual(field, it, at)) : field.value !== field.defaultValue;
  const busy = () => main().contains(document.activeElement) && document.activeElement.matches("input, textarea, select")
    || [...main().querySelectorAll("input:not([type=hidden]):not([type=range]), textarea, select")].some(typed)
    || [...main().querySelectorAll(".task-act")].some(it => it.childElementCount)
    || document.querySelector("dialog[open], .drop.is-new, [data-sent], .htmx-request") !== null;

  // what is unfolded and where the keyboard stands, by what it says, to be found again on the fresh page
  const says = it => it.tagName + (it.id || it.getAttribute("href") || it.textContent.trim());
  const all = selector => [...main().querySelectorAll(selector)];
  const standing = () => ({
    unfolded: all("details[open] > summary").map(says),
    at: all(".task.is-at .task-name").map(says)[0],
    focus: main().contains(document.activeElement) && says(document.activeElement),
  });
  const restore = ({ unfolded, at, focus }) => {
    all("summary").filter(it => unfolded.includes(says(it))).forEach(it => it.parentElement.open = true);
    all(".task-name").find(it => says(it) === at)?.closest(".task").classList.add("is-at");
    all("a, button, summary, [tabindex]").find(it => says(it) === focus)?.focus({ preventScroll: true });
  };

  // the page as it is now, in place of its main part
  const show = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const fresh = answer.ok && !answer.redirected && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
    if (!fresh || busy()) return hint.hidden = false;
    const before = standing();
    htmx.swap(main(), document.adoptNode(fresh).outerHTML, { swapStyle: "outerHTML" });
    document.dispatchEvent(new CustomEvent("desk:shown"));
    restore(before);
    hint.hidden = true;
  };
  const changed = () => {
    if (document.hidden) return missed = true;
    due ??= setTimeout(() => {
      due = undefined;
      last = performance.now();
      busy() ? hint.hidden = false : show().catch(() => hint.hidden = false);
    }, Math.max(settle, last + rest - performance.now()));
  };

  const open = () => {
    if (line || document.hidden) return;
    line = new EventSource("/live?on=" + encodeURIComponent(on));
    line.addEventListener("changed", changed);
    line.onopen = () => dot.hidden = false;
    line.onerror = () => dot.hidden = true;
    if (missed) changed();
    missed = false;
  };
  const close = () => {
    line?.close();
    line = undefined;
    dot.hidden = true;
  };
  hint.querySelector("button").addEventListener("click", () => location.reload());
  document.addEventListener("visibilitychange", () => document.hidden ? (missed = true, close()) : open());
  addEventListener("pagehide", close);
  addEventListener("pageshow", event => event.persisted && (missed = true, open()));
  // the page comes first
  addEventListener("load", open);
})();
