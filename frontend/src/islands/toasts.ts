/** Messages: floating, dismissible; good news leaves by itself, bad news stays. */

const STAY = 8000;

function dress(toast: HTMLElement, closeLabel: string): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "icon-btn";
  button.setAttribute("aria-label", closeLabel);
  button.textContent = "×";
  button.addEventListener("click", () => toast.remove());
  toast.append(button);
  if (toast.dataset.tone === "bad" || toast.dataset.tone === "warn") return;
  let timer = 0;
  const start = () => (timer = window.setTimeout(() => toast.remove(), STAY));
  const hold = () => window.clearTimeout(timer);
  toast.addEventListener("mouseenter", hold);
  toast.addEventListener("focusin", hold);
  toast.addEventListener("mouseleave", start);
  toast.addEventListener("focusout", start);
  start();
}

export function toasts(root: HTMLElement): void {
  const closeLabel = root.dataset.closeLabel ?? "";
  root.classList.add("is-floating");
  const present = Array.from(root.querySelectorAll<HTMLElement>(".toast"));
  // A live region speaks only of what enters after it exists.
  root.replaceChildren();
  window.setTimeout(() => {
    for (const toast of present) {
      dress(toast, closeLabel);
      root.append(toast);
    }
  }, 60);

  const show = (tone: string, words: string) => {
    // The same words once: a list asked for again at each key would fill the window with them.
    if (!root.isConnected || Array.from(root.querySelectorAll(".toast__text")).some((text) => text.textContent === words)) return;
    const toast = document.createElement("div");
    const text = document.createElement("div");
    toast.className = `toast tone-${tone}`;
    toast.dataset.tone = tone;
    text.className = "toast__text";
    text.textContent = words;
    toast.append(text);
    dress(toast, closeLabel);
    root.append(toast);
  };

  document.body.addEventListener("toast", (event) => {
    const detail = (event as CustomEvent<{ tone?: string; text?: string; value?: string }>).detail ?? {};
    const known = ["ok", "warn", "bad", "info", "neutral"].includes(detail.tone ?? "");
    show(known ? (detail.tone as string) : "info", detail.text ?? detail.value ?? "");
  });
  // An answer that never comes must not look like a page that does nothing.
  document.body.addEventListener("htmx:responseError", () => show("bad", root.dataset.failed ?? ""));
  for (const name of ["htmx:sendError", "htmx:timeout"]) {
    document.body.addEventListener(name, () => show("bad", root.dataset.offline ?? ""));
  }
}
