/** Entry of every page: htmx and the islands. */
import "./styles/main.scss";
import htmx from "htmx.org";
import { combobox } from "./islands/combobox";
import { digitChoice } from "./islands/choices";
import { dialog, opens } from "./islands/dialog";
import { searchSelect } from "./islands/search-select";
import { shortcuts } from "./islands/shortcuts";
import { density, errorSummary, filterAutosubmit, guard, menu, progress, restoreDensity } from "./islands/small";
import { toasts } from "./islands/toasts";
import { attach, define } from "./registry";

restoreDensity();
define("combobox", combobox);
define("digit-choice", digitChoice);
define("dialog", dialog);
define("opens", opens);
define("search-select", searchSelect);
define("shortcuts", shortcuts);
define("density", density);
define("error-summary", errorSummary);
define("filter-autosubmit", filterAutosubmit);
define("guard", guard);
define("menu", menu);
define("progress", progress);
define("toasts", toasts);

attach(document);
htmx.onLoad((element) => attach(element as HTMLElement));
document.documentElement.dataset.ready = "";
