// Forms: what was left is checked by the server, and what is wrong is told beside it. A file goes up as soon as it is chosen or dropped, and the form keeps what it was kept as. Where that does not work, it goes with the form.
(() => {
  const fill = (text, file) => text.replace("{0}", () => file);
  const part = (drop, name) => drop.querySelector(`input[type=hidden][name$=".${name}"]`);
  const status = (drop, text) => drop.querySelector("[data-status]").textContent = text;
  const input = drop => drop.querySelector("input[type=file]");
  const bar = drop => drop.querySelector("progress");

  const fault = (drop, text) => {
    const field = input(drop), told = drop.querySelector(".form-fault");
    told.textContent = text;
    field.classList.toggle("is-invalid", text !== "");
    text ? field.setAttribute("aria-invalid", "true") : field.removeAttribute("aria-invalid");
  };
  const hold = (drop, file) => {
    for (const name of ["sha256", "name", "type", "size"]) part(drop, name).value = file?.[name] ?? "";
    drop.classList.add("is-new");
    drop.querySelector(".drop-kept").hidden = !file;
    if (file) drop.querySelector("[data-says]").textContent = fill(drop.dataset.kept, file.name);
    input(drop).value = "";
    input(drop).dispatchEvent(new Event("focusout", { bubbles: true }));
  };

  // until it is there the field holds it, so a form that is sent meanwhile takes it along
  const up = drop => {
    const field = input(drop), file = field.files[0];
    drop.request?.abort();
    if (!file) return;
    const request = drop.request = new XMLHttpRequest(), body = new FormData();
    body.append("file", file);
    fault(drop, "");
    bar(drop).hidden = false;
    bar(drop).value = 0;
    status(drop, fill(drop.dataset.going, file.name));
    request.open("POST", drop.dataset.to);
    request.responseType = "json";
    request.setRequestHeader("X-CSRF-TOKEN", field.form.elements._csrf.value);
    request.upload.addEventListener("progress", event => bar(drop).value = event.total ? 100 * event.loaded / event.total : 0);
    request.addEventListener("load", () => {
      if (request.status === 201) {
        hold(drop, request.response);
        return status(drop, fill(drop.dataset.kept, file.name));
      }
      const refused = request.status === 400 || request.status === 413;
      fault(drop, refused ? request.response?.faults?.[0]?.message ?? request.response?.detail : fill(drop.dataset.failed, file.name));
      if (refused) field.value = "";
    });
    request.addEventListener("error", () => fault(drop, fill(drop.dataset.failed, file.name)));
    request.addEventListener("loadend", () => drop.request === request && (bar(drop).hidden = true));
    request.send(body);
  };

  const over = event => event.target.closest?.("[data-drop]");
  const files = event => event.dataTransfer?.types.includes("Files");
  document.addEventListener("change", event => event.target.matches("[data-drop] input[type=file]") && up(over(event)));
  document.addEventListener("dragover", event => {
    const drop = over(event);
    document.querySelectorAll(".drop.is-over").forEach(other => other.classList.toggle("is-over", other === drop));
    if (!drop || !files(event)) return;
    event.preventDefault();
    drop.classList.add("is-over");
  });
  document.addEventListener("dragleave", event => over(event)?.contains(event.relatedTarget) || over(event)?.classList.remove("is-over"));
  document.addEventListener("drop", event => {
    const drop = over(event);
    // a file that misses the field must not take the page away, and all that is typed in it
    if (files(event)) event.preventDefault();
    if (!drop || !files(event)) return;
    drop.classList.remove("is-over");
    const one = new DataTransfer();
    one.items.add(event.dataTransfer.files[0]);
    input(drop).files = one.files;
    up(drop);
  });
  document.addEventListener("click", event => {
    if (!event.target.closest("[data-take-away]")) return;
    const drop = over(event), name = part(drop, "name").value;
    hold(drop, null);
    status(drop, fill(drop.dataset.gone, name));
    input(drop).focus();
  });

  // names of the fields that were left: what was not yet come to is not yet wrong
  document.addEventListener("focusout", event => {
    const left = event.target.name && event.target.form?.elements._left;
    if (left) left.value = [...new Set(left.value.split(" ")).add(event.target.name)].join(" ").trim();
  }, true);
  document.addEventListener("htmx:oobAfterSwap", event => {
    const told = event.detail.target, field = document.getElementById(told.id.replace(/-fault$/, ""));
    if (!told.matches(".form-fault") || !field?.matches("input, select, textarea")) return;
    const wrong = told.childElementCount > 0;
    field.classList.toggle("is-invalid", wrong);
    wrong ? field.setAttribute("aria-invalid", "true") : field.removeAttribute("aria-invalid");
  });

  // where a style cannot do it, a text area grows with its text by this
  const grow = area => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };
  if (!CSS.supports("field-sizing", "content")) {
    document.addEventListener("input", event => event.target.matches("textarea.is-growing") && grow(event.target));
    document.addEventListener("htmx:load", event => event.target.querySelectorAll("textarea.is-growing").forEach(grow));
  }

  // what was filled in and not sent is there again when the form is, in this tab and for this person: the server shows it as it would after a mistake
  const keeping = form => `kept ${document.body.dataset.me} ${form.dataset.keep}`;
  const OWN = ["_csrf", "_key", "_left"];
  const filled = form => new URLSearchParams([...new FormData(form)].filter(([name, value]) => !OWN.includes(name) && typeof value === "string")).toString();
  const keep = event => {
    const form = event.target.form;
    if (form?.dataset.keep) sessionStorage.setItem(keeping(form), filled(form));
  };
  document.addEventListener("input", keep);
  document.addEventListener("focusout", keep);
  const bring = root => root.querySelectorAll("form[data-keep]").forEach(form => {
    if (form.dataset.kept === "true") return sessionStorage.setItem(keeping(form), filled(form));
    const kept = sessionStorage.getItem(keeping(form));
    if (!kept || kept === filled(form)) return;
    const values = new URLSearchParams(kept);
    values.append("_kept", "1");
    values.append("_csrf", form.elements._csrf.value);
    const all = {};
    for (const name of values.keys()) all[name] = values.getAll(name);
    htmx.ajax("POST", form.dataset.keep, { target: form.closest(".act"), swap: "outerHTML", values: all });
  });
  const forget = form => sessionStorage.removeItem(keeping(form));
  document.addEventListener("htmx:beforeOnLoad", event => {
    const { elt, xhr } = event.detail;
    if (elt.matches("form[data-keep]") && xhr.status === 204) forget(elt);
  });
  document.addEventListener("click", event => event.target.closest("[data-forget]") && forget(event.target.closest(".act").querySelector("form")));
  document.addEventListener("submit", event => event.target.matches("[action$='/sign-out']") && sessionStorage.clear());
  document.addEventListener("htmx:load", event => bring(event.target));
})();
