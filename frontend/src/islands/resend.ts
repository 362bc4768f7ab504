/** A short form of somebody passing by: kept on the page while the line is down, sent by itself, once. */

interface Request {
  elt: Element;
  xhr: XMLHttpRequest;
}

const PAUSES = [2, 4, 8, 15];

export function resend(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  const status = form.querySelector<HTMLElement>("[data-resend-status]");
  let waiting = false;
  let tries = 0;
  let timer = 0;

  const tell = (word: string) => {
    const words = status?.dataset[word] ?? "";
    if (status && status.textContent !== words) status.textContent = words;
  };
  const again = () => waiting && form.isConnected && form.requestSubmit();
  const stop = () => {
    waiting = false;
    window.clearTimeout(timer);
  };

  form.addEventListener("input", () => {
    if (waiting) tell("changed");
    stop();
  });
  form.addEventListener("htmx:beforeRequest", (event) => {
    if ((event as CustomEvent<Request>).detail.elt !== form) return;
    stop();
    tell("sending");
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    const { detail } = event as CustomEvent<Request>;
    if (detail.elt !== form) return;
    const code = detail.xhr.status;
    // Whatever the server said is an answer; no line, and a server out of order, are none.
    if (code && code <= 501) {
      stop();
      return tell("none");
    }
    waiting = true;
    tell("waiting");
    timer = window.setTimeout(again, (PAUSES[Math.min(tries++, PAUSES.length - 1)] ?? 2) * 1000);
  });
  // It is said here, once, and not again at each attempt.
  for (const name of ["htmx:sendError", "htmx:timeout"]) {
    form.addEventListener(name, (event) => event.target === form && event.stopPropagation());
  }
  const leaving = (event: Event) => waiting && event.preventDefault();
  window.addEventListener("online", again);
  window.addEventListener("beforeunload", leaving);
  form.addEventListener("htmx:beforeCleanupElement", (event) => {
    if (event.target !== form) return;
    stop();
    window.removeEventListener("online", again);
    window.removeEventListener("beforeunload", leaving);
  });
}
