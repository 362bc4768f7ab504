/** Entry of every page: htmx and the islands. */
import "./styles/main.scss";
import htmx from "htmx.org";
import { combobox } from "./islands/combobox";
import { digitChoice } from "./islands/choices";
import { dialog, opens } from "./islands/dialog";
import { draft, drafts, signOut } from "./islands/drafts";
import { marks } from "./islands/marks";
import { resend } from "./islands/resend";
import { rowKeys } from "./islands/row-keys";
import { searchSelect } from "./islands/search-select";
import { session, signedIn } from "./islands/session";
import { shortcuts } from "./islands/shortcuts";
import { copy, density, errorSummary, fileLimit, filterAutosubmit, goOn, guard, menu, print, progress, restoreDensity } from "./islands/small";
import { toasts } from "./islands/toasts";
import { attach, define } from "./registry";

restoreDensity();
define("combobox", combobox);
define("digit-choice", digitChoice);
define("dialog", dialog);
define("draft", draft);
define("drafts", drafts);
define("sign-out", signOut);
define("opens", opens);
define("marks", marks);
define("resend", resend);
define("row-keys", rowKeys);
define("search-select", searchSelect);
define("shortcuts", shortcuts);
define("density", density);
define("error-summary", errorSummary);
define("filter-autosubmit", filterAutosubmit);
define("go-on", goOn);
define("file-limit", fileLimit);
define("guard", guard);
define("menu", menu);
define("copy", copy);
define("print", print);
define("progress", progress);
define("session", session);
define("signed-in", signedIn);
define("toasts", toasts);

attach(document);
// What the page asks by itself is no sign that anybody is there.
document.body.addEventListener("htmx:configRequest", (event) => {
  const { detail } = event as CustomEvent<{ triggeringEvent?: Event; headers: Record<string, string> }>;
  if (!detail.triggeringEvent) detail.headers["X-Background"] = "1";
});
htmx.onLoad((element) => attach(element as HTMLElement));
document.documentElement.dataset.ready = "";
