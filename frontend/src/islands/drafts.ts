/** Words not yet saved: sealed in this browser, offered after a crash, sent once when the line is back. */
import htmx from "htmx.org";
import { guard } from "./small";

type Fields = [string, string][];
interface Sealed {
  id: string;
  account: string;
  /** Where its form is sent to: what is left of it is offered there and nowhere else. */
  to?: string;
  key: string;
  at: number;
  sending: boolean;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}
interface Request {
  elt: Element;
  xhr: XMLHttpRequest;
  issueRequest(confirmed: boolean): void;
}

const STORE = "sealed";
const BROWSER = "browser";
const OLDEST = 48 * 3600_000;
const PAUSES = [2, 4, 8, 15];

/** The element that says where keys come from and how things are worded; pages without it keep nothing. */
let desk: HTMLElement | undefined;
let database: Promise<IDBDatabase> | undefined;
let key: Promise<{ id: string; key: CryptoKey }> | undefined;
/** Nobody is signed in any more: nothing is written from here on. */
let left = false;
/** The draft a form was sent under before the server gave it another number. */
let former = "";

const able = () => window.isSecureContext && "indexedDB" in window && "locks" in navigator;
const account = () => document.querySelector<HTMLElement>("[data-island~=session]")?.dataset.account ?? "";
const bytes = (text: string) => new TextEncoder().encode(text);
const clock = (at: number) => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

function post(url: string, fields: Fields): Promise<Response> {
  const token = document.querySelector<HTMLInputElement>("input[name=csrfmiddlewaretoken]")?.value ?? "";
  const headers = { "X-Background": "1", "HX-Request": "true", "X-CSRFToken": token };
  return fetch(url, { method: "POST", headers, body: new URLSearchParams(fields), cache: "no-store" });
}

function using<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  database ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open("drafts", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "id" });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error as Error);
  });
  return database.then(
    (opened) =>
      new Promise((resolve, reject) => {
        // On the disk before it counts as kept: the power may go too.
        const transaction = opened.transaction(STORE, mode, { durability: "strict" });
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error as Error);
      }),
  );
}

async function ask(): Promise<{ id: string; key: CryptoKey }> {
  // Two pages at once must not draw two numbers: the second one's is refused, and the first one's read.
  await using("readwrite", (store) => store.add({ id: BROWSER, number: crypto.randomUUID() })).catch(() => undefined);
  const { number } = (await using("readonly", (store) => store.get(BROWSER))) as { number: string };
  const answer = await post(desk?.dataset.keyUrl ?? "", [["browser", number]]);
  if (!answer.ok) throw new Error(String(answer.status));
  const told = (await answer.json()) as { id: string; key: string };
  const raw = Uint8Array.from(atob(told.key), (sign) => sign.charCodeAt(0));
  const made = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
  raw.fill(0);
  return { id: told.id, key: made };
}

/** The key stays in this page's memory: the server has it, the disk never. */
function myKey(): Promise<{ id: string; key: CryptoKey }> {
  key ??= ask();
  key.catch(() => (key = undefined));
  return key;
}

const bound = (id: string) => bytes(`${id} ${account()}`);

async function keep(id: string, to: string, fields: Fields, sending: boolean): Promise<void> {
  const mine = await myKey();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bound(id) }, mine.key, bytes(JSON.stringify(fields)));
  if (left) return;
  const row: Sealed = { id, account: account(), to, key: mine.id, at: Date.now(), sending, iv, data };
  await using("readwrite", (store) => store.put(row));
}

async function open(row: Sealed): Promise<Fields> {
  const mine = await myKey();
  const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv, additionalData: bound(row.id) }, mine.key, row.data);
  return JSON.parse(new TextDecoder().decode(text)) as Fields;
}

const remove = (id: string) => using("readwrite", (store) => store.delete(id)).catch(() => undefined);

async function mine(): Promise<Sealed[]> {
  const rows = (await using("readonly", (store) => store.getAll())) as Sealed[];
  return rows.filter((row) => row.id !== BROWSER && row.account === account());
}

/** Whether it was recorded, and said so to the end: an answer may break off in its middle. */
const saved = (xhr: XMLHttpRequest) => xhr.getResponseHeader("X-Saved") !== null && xhr.responseText !== "";

/** Whether the server said what became of the words: kept, kept before, or to be mended. */
const answered = (xhr: XMLHttpRequest) => saved(xhr) || [409, 422].includes(xhr.status);

function tell(word: string, at = 0): void {
  const status = desk?.querySelector<HTMLElement>("[data-draft-status]");
  if (!status) return;
  const words = (status.dataset[word] ?? "").replace("{time}", at ? clock(at) : "");
  status.dataset.state = word;
  if (status.textContent !== words) status.textContent = words;
}

/** A form whose words are kept while they are typed, and sent until somebody answers. */
export function draft(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  if (!able() || !desk) return guard(form);
  const id = form.querySelector<HTMLInputElement>("[name=submission]")?.value ?? "";
  let timer = 0;
  let sending = false;
  let waiting = false;
  // Changed while it was on its way: what went is not what is written now.
  let altered = false;
  let tries = 0;
  let done = false;
  let kept = false;
  let release = () => {};
  // As long as this page lives no other one offers its words again.
  void navigator.locks.request(`draft:${id}`, () => new Promise<void>((resolve) => (release = resolve)));

  const fields = () => Array.from(new FormData(form)).filter(([name]) => name !== "csrfmiddlewaretoken") as Fields;
  // What the product filled in by itself, and what nobody sees, is nothing to offer again.
  const given = JSON.parse(form.dataset.given ?? "{}") as Record<string, string>;
  const unseen = (name: string) => form.querySelector(`input[type=hidden][name="${name}"]`) !== null;
  const written = () => fields().some(([name, value]) => value.trim() && value !== given[name] && !unseen(name));
  const save = async () => {
    window.clearTimeout(timer);
    if (done || left) return;
    if (!written()) {
      if (kept) await remove(id);
      kept = false;
      return tell("none");
    }
    kept = true;
    await keep(id, form.getAttribute("action") ?? "", fields(), sending || waiting);
    if (!sending && !waiting) tell("saved", Date.now());
  };
  const again = () => waiting && form.isConnected && form.requestSubmit();
  const wait = (seconds: number) => {
    waiting = true;
    tell("waiting");
    window.clearTimeout(timer);
    timer = window.setTimeout(again, seconds * 1000);
  };
  const soon = (milliseconds: number) => {
    window.clearTimeout(timer);
    // Without its key (the line went before anything was written) it is tried again until it is kept.
    const retry = () => form.isConnected && !sending && !waiting && soon(2000);
    timer = window.setTimeout(() => void save().catch(retry), milliseconds);
  };
  const changed = () => {
    if (waiting) tell("offline");
    waiting = false;
    altered = sending;
    soon(300);
  };

  for (const sign of ["input", "change"]) form.addEventListener(sign, changed);
  form.addEventListener("htmx:confirm", (event) => {
    const { detail } = event as CustomEvent<Request>;
    if (detail.elt !== form) return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    altered = false;
    tell("sending");
    // Kept before it is sent, unless keeping takes longer than anybody would wait.
    const patience = new Promise((resolve) => window.setTimeout(resolve, 700));
    void Promise.race([save(), patience]).catch(() => undefined).then(() => detail.issueRequest(true));
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    const { detail } = event as CustomEvent<Request>;
    if (detail.elt !== form) return;
    const { status } = detail.xhr;
    sending = waiting = false;
    if (altered && answered(detail.xhr)) {
      // What was written since goes too: the server tells that another one was kept before.
      form.requestSubmit();
    } else if (saved(detail.xhr)) {
      done = true;
      tell("none");
      void remove(id);
    } else if (status === 409 || status === 422) {
      former = id;
      tell("none");
    } else if (status === 401) waiting = true;
    else if (altered) tell("offline");
    else if (!status || status === 200 || status > 501) wait(PAUSES[Math.min(tries++, PAUSES.length - 1)] ?? 2);
    else if (status === 403 && tries++ < 2) {
      // Another token, since somebody signed in anew in another window: the session knows it.
      window.dispatchEvent(new Event("focus"));
      wait(2);
    } else tell("failed");
  });
  // The form stays when the answer broke off on its way, or came to words that are no longer these.
  form.addEventListener("htmx:beforeOnLoad", (event) => {
    const { detail } = event as CustomEvent<Request>;
    if (detail.elt !== form) return;
    if (altered ? answered(detail.xhr) : detail.xhr.status === 200 && !saved(detail.xhr)) event.preventDefault();
  });
  // It is said where drafts are spoken of, once, and not again at each attempt.
  for (const name of ["htmx:sendError", "htmx:timeout"]) {
    form.addEventListener(name, (event) => event.target === form && event.stopPropagation());
  }
  form.addEventListener("htmx:beforeCleanupElement", (event) => {
    if (event.target !== form) return;
    void save().catch(() => undefined).then(release);
    window.removeEventListener("online", again);
    document.removeEventListener("session-back", back);
  });
  form.querySelector<HTMLAnchorElement>("[data-discard]")?.addEventListener("click", (event) => {
    event.preventDefault();
    done = true;
    void remove(id).then(() => window.location.assign((event.target as HTMLAnchorElement).href));
  });
  const back = () => {
    if (waiting) again();
    else if (form.dataset.unsaved !== undefined) void save().catch(() => undefined);
  };
  window.addEventListener("online", again);
  document.addEventListener("session-back", back);
  if (form.dataset.unsaved !== undefined) {
    const before = former;
    void save().then(() => before && before !== id && remove(before), () => undefined);
  }
  former = "";
}

/** Where drafts are spoken of: how the present one is, and those that nobody finished. */
export function drafts(root: HTMLElement): void {
  if (!able()) return;
  desk = root;
  const list = root.querySelector<HTMLElement>("[data-draft-list]");
  const pattern = root.querySelector("template");

  const offer = (row: Sealed, fields: Fields) => {
    const item = pattern?.content.firstElementChild?.cloneNode(true);
    if (!(item instanceof HTMLElement) || !list) return;
    const time = item.querySelector("[data-time]");
    if (time) time.textContent = clock(row.at);
    item.querySelector("[data-resume]")?.addEventListener("click", () => {
      const values: Record<string, string[]> = {};
      for (const [name, value] of fields) (values[name] ??= []).push(value);
      void htmx.ajax("post", root.dataset.formUrl ?? "", { values, target: "#work", swap: "outerHTML" }).then(() => {
        if (document.querySelector<HTMLInputElement>("#work [name=submission]")?.value === row.id) item.remove();
      });
    });
    item.querySelector("[data-drop]")?.addEventListener("click", () => void remove(row.id).then(() => item.remove()));
    list.append(item);
  };

  const send = async (row: Sealed, fields: Fields): Promise<void> => {
    const answer = await post(root.dataset.sendUrl ?? "", fields).catch(() => undefined);
    if (answer?.headers.get("X-Saved")) {
      await remove(row.id);
      document.body.dispatchEvent(new CustomEvent("toast", { detail: { tone: "ok", text: root.dataset.sent } }));
    } else if (answer && answer.status < 500) {
      await keep(row.id, row.to ?? "", fields, false);
      offer(row, fields);
    } else window.setTimeout(() => void send(row, fields), 10_000);
  };

  const look = async () => {
    const current = await myKey();
    const held = new Set((await navigator.locks.query()).held?.map((lock) => lock.name));
    for (const row of await mine()) {
      if (held.has(`draft:${row.id}`) || row.to !== root.dataset.sendUrl) continue;
      const fields = row.key === current.id && row.at > Date.now() - OLDEST ? await open(row).catch(() => undefined) : undefined;
      if (!fields) await remove(row.id);
      else if (row.sending) void send(row, fields);
      else offer(row, fields);
    }
  };
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { detail } = event as CustomEvent<{ shouldSwap: boolean; serverResponse: string; target: HTMLElement }>;
    // Nothing here is ever answered with nothing: it broke off, and what is shown stays.
    if (detail.serverResponse || !detail.target.closest("#intake, #work")) return;
    detail.shouldSwap = false;
    document.body.dispatchEvent(new Event("htmx:sendError"));
  });
  let looked = false;
  const lookOnce = () => {
    if (looked) return;
    looked = true;
    void look().catch(() => (looked = false));
  };
  document.addEventListener("session-left", () => {
    left = true;
    key = undefined;
  });
  document.addEventListener("session-back", () => {
    left = false;
    key = undefined;
  });
  window.addEventListener("online", lookOnce);
  lookOnce();
}

/** Signing out: whoever would lose words is asked, and nothing of them stays in this browser. */
export function signOut(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement) || !able()) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const leave = async () => {
      const unsaved = await mine().catch(() => []);
      if (unsaved.length && !window.confirm(form.dataset.unsaved)) return;
      left = true;
      new BroadcastChannel("session").postMessage("left");
      await using("readwrite", (store) => store.clear()).catch(() => undefined);
      sessionStorage.clear();
      form.submit();
    };
    void leave();
  });
}
