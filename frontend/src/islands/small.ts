/** The islands of a few lines: menus, density, filters, progress, printing, error summary, guarded forms. */

export function menu(element: HTMLElement): void {
  if (!(element instanceof HTMLDetailsElement)) return;
  document.addEventListener("click", (event) => {
    if (element.open && event.target instanceof Node && !element.contains(event.target)) element.open = false;
  });
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !element.open) return;
    element.open = false;
    element.querySelector("summary")?.focus();
  });
  element.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) element.open = false;
  });
}

const DENSITY = "ui-density";

function setDensity(compact: boolean): void {
  if (compact) document.documentElement.dataset.density = "compact";
  else delete document.documentElement.dataset.density;
}

export function restoreDensity(): void {
  if (document.cookie.includes(`${DENSITY}=compact`)) setDensity(true);
}

export function density(button: HTMLElement): void {
  const compact = () => document.documentElement.dataset.density === "compact";
  button.hidden = false;
  button.setAttribute("aria-pressed", String(compact()));
  button.addEventListener("click", () => {
    setDensity(!compact());
    button.setAttribute("aria-pressed", String(compact()));
    // A cookie, since signing out empties whatever else a page may keep in a browser.
    document.cookie = `${DENSITY}=${compact() ? "compact" : ""}; path=/; max-age=31536000; samesite=lax`;
  });
}

export function filterAutosubmit(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  let timer = 0;
  const send = () => {
    window.clearTimeout(timer);
    form.requestSubmit();
  };
  form.addEventListener("change", (event) => {
    const typed = event.target instanceof HTMLInputElement && ["text", "search", "date"].includes(event.target.type);
    // A box inside a type-to-find control is not a filter: its hidden select is.
    if (!typed) send();
  });
  if (!form.hasAttribute("hx-get")) return;
  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(send, 400);
  });
}

/** Which tenth of the way is reached: progress is said aloud once for each. */
export function tenth(value: number, max: number): number {
  return max > 0 ? Math.floor((10 * value) / max) : 0;
}

const said = new Map<string, number>();

export function progress(root: HTMLElement): void {
  const bar = root.querySelector("progress");
  if (!bar) return;
  const now = tenth(bar.value, bar.max);
  const before = said.get(bar.id);
  said.set(bar.id, now);
  if (before === undefined || before === now) return;
  const live = document.getElementById("live") ?? document.createElement("div");
  live.id = "live";
  live.className = "visually-hidden";
  live.setAttribute("role", "status");
  if (!live.isConnected) document.body.append(live);
  live.textContent = `${root.dataset.label ?? ""} ${now * 10} %`;
}

export function errorSummary(element: HTMLElement): void {
  element.focus();
  element.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const target = link?.hash ? document.getElementById(link.hash.slice(1)) : null;
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: "center" });
  });
}

/** Forms marked "guard": warn before leaving with unsaved words, and send only once. */
export function guard(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  let changed = false;
  let sent = false;
  form.addEventListener("input", () => (changed = true));
  form.addEventListener("submit", (event) => {
    if (sent) {
      event.preventDefault();
      return;
    }
    sent = true;
    window.setTimeout(() => form.querySelectorAll("button[type=submit], button:not([type])").forEach((b) => b.setAttribute("aria-busy", "true")));
  });
  form.addEventListener("htmx:afterRequest", () => {
    sent = false;
    changed = false;
    form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed && !sent && form.isConnected) event.preventDefault();
  });
  // Coming back by the browser's history shows the page as it was left: it may be sent again.
  window.addEventListener("pageshow", () => {
    sent = false;
    form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  });
}

/** Forms marked "file-limit": a file that would be refused for its size is not even sent, and nothing typed is lost. */
export function fileLimit(form: HTMLElement): void {
  form.addEventListener("change", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.type !== "file") return;
    const most = Number(form.dataset.most);
    const large = Array.from(box.files ?? []).some((file) => file.size > most);
    if (large) box.value = "";
    let told = form.querySelector<HTMLElement>("[data-file-told]");
    if (!told) {
      told = document.createElement("p");
      told.dataset.fileTold = "";
      told.className = "note note--bad";
      told.setAttribute("role", "alert");
      box.after(told);
    }
    told.hidden = !large;
    told.textContent = large ? (form.dataset.tooLarge ?? "") : "";
  });
}

/** A form whose fields wait and that needs nothing more from anybody: sent at once. */
export function goOn(form: HTMLElement): void {
  if (form instanceof HTMLFormElement) form.requestSubmit();
}

export function print(button: HTMLElement): void {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

/** Copies what another control holds; only where the browser lets it. */
export function copy(button: HTMLElement): void {
  const source = document.getElementById(button.dataset.copies ?? "");
  if (!navigator.clipboard || !(source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement)) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    void navigator.clipboard.writeText(source.value).then(() => {
      document.body.dispatchEvent(new CustomEvent("toast", { detail: { tone: "ok", text: button.dataset.done } }));
    });
  });
}
