/** How long the session lasts: a warning before its end, a cover after it, and back without loss. */

interface State {
  signed_in: boolean;
  account?: string;
  seconds: number;
  token?: string;
}

/** From here on one is asked; whoever has just typed is there and needs no question. */
export const WARN_SECONDS = 120;
const WHILE_WARNED = 10_000;

/** Milliseconds until the server is asked again: at the moment of warning, and now and then before. */
export function nextLook(seconds: number): number {
  if (seconds <= WARN_SECONDS) return WHILE_WARNED;
  return Math.min((seconds - WARN_SECONDS) * 1000, 600_000);
}

/** Minutes and seconds as a clock shows them. */
export function clock(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
}

/** A session that began anew has another token: every form of the page must know it. */
export function renew(root: HTMLElement, token: string): void {
  root.querySelectorAll<HTMLInputElement>("input[name=csrfmiddlewaretoken]").forEach((input) => (input.value = token));
  if (root.hasAttribute("hx-headers")) root.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
}

/** Takes answers in the order of their questions: one that comes late says what was, and may no longer uncover a page. */
export function inOrder<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  take: (answer: Answer) => void,
): (question: Question) => Promise<void> {
  let asked = 0;
  let heard = 0;
  return async (question) => {
    const turn = ++asked;
    const answer = await ask(question);
    if (turn < heard) return;
    heard = turn;
    take(answer);
  };
}

export function session(root: HTMLElement): void {
  const warning = root.querySelector<HTMLDialogElement>("[data-session-warning]");
  const over = root.querySelector<HTMLDialogElement>("[data-session-over]");
  const counter = root.querySelector<HTMLElement>("[data-session-left]");
  const { url, account } = root.dataset;
  if (!warning || !over || !url) return;
  const title = document.title;
  let ends = Date.now() + Number(root.dataset.seconds) * 1000;
  let lastSign = 0;
  let timer = 0;

  const left = () => (ends - Date.now()) / 1000;
  const later = (wait: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void look(), wait);
  };
  const ask = async (method: string): Promise<State> => {
    const token = document.querySelector<HTMLInputElement>("input[name=csrfmiddlewaretoken]")?.value ?? "";
    const headers: Record<string, string> = { "X-Background": "1", "X-CSRFToken": token };
    const answer = await fetch(url, { method, headers, cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()) as State;
  };

  const cover = () => {
    warning.close();
    document.documentElement.dataset.covered = "";
    document.title = over.dataset.title ?? title;
    if (!over.open) over.showModal();
    document.dispatchEvent(new Event("session-left"));
  };
  const uncover = () => {
    delete document.documentElement.dataset.covered;
    document.title = title;
    over.close();
    document.dispatchEvent(new Event("session-back"));
  };
  const take = (state: State) => {
    ends = Date.now() + state.seconds * 1000;
    if (!state.signed_in) return cover();
    // Another person's screen must not show what this one wrote.
    if (state.account !== account) return window.location.assign("/");
    // Whoever signed in anew in another window has another token, covered or not.
    if (state.token) renew(document.body, state.token);
    if (over.open) uncover();
    if (state.seconds > WARN_SECONDS) warning.close();
    else if (!warning.open) warning.showModal();
  };
  const hear = inOrder(ask, take);
  const look = async (): Promise<void> => {
    try {
      const there = left() <= WARN_SECONDS && Date.now() - lastSign < WARN_SECONDS * 1000 && !warning.open && !over.open;
      await hear(there ? "POST" : "GET");
    } catch {
      // Without an answer nobody knows better than the clock.
      if (left() <= 0) cover();
    }
    later(over.open ? WHILE_WARNED : nextLook(left()));
  };

  for (const dialog of [warning, over]) dialog.addEventListener("cancel", (event) => event.preventDefault());
  for (const sign of ["keydown", "pointerdown"]) document.addEventListener(sign, () => (lastSign = Date.now()), { passive: true });
  root.querySelector("[data-session-stay]")?.addEventListener("click", () => {
    hear("POST").catch(() => undefined).finally(() => later(nextLook(left())));
  });
  root.querySelector<HTMLAnchorElement>("[data-session-in]")?.addEventListener("click", (event) => {
    const link = event.currentTarget as HTMLAnchorElement;
    if (window.open(link.href, "sign-in", "popup,width=520,height=720")) event.preventDefault();
  });
  window.setInterval(() => {
    if (counter && warning.open) counter.textContent = clock(left());
    if (left() <= 0 && !over.open) later(0);
  }, 1000);
  window.addEventListener("focus", () => later(0));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && later(0));
  // An answer that says "sign in first" must not take away the page with what was written on it.
  document.body.addEventListener("htmx:beforeOnLoad", (event) => {
    if ((event as CustomEvent<{ xhr: XMLHttpRequest }>).detail.xhr.status !== 401) return;
    event.preventDefault();
    later(0);
  });
  if ("BroadcastChannel" in window) {
    new BroadcastChannel("session").addEventListener("message", () => {
      document.dispatchEvent(new Event("session-left"));
      for (const wait of [300, 1500, 5000]) window.setTimeout(() => void look(), wait);
    });
  }
  window.addEventListener("pageshow", (event) => event.persisted && later(0));
  later(nextLook(left()));
}

/** In the window where one signed in again: done, go back to where the words are. */
export function signedIn(element: HTMLElement): void {
  if (window.opener) window.close();
  else element.hidden = false;
}
