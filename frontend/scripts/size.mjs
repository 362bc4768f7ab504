/** Prints the gzip size of what each page loads and fails over the budget. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET = { js: 35_000, css: 20_000 };
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("manifest.json", dist), "utf8"));
const entry = manifest["src/staff.ts"];
const size = (files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length, 0);
const chunks = (name, seen = new Set()) => {
  if (seen.has(name)) return seen;
  seen.add(name);
  (manifest[name].imports ?? []).forEach((other) => chunks(other, seen));
  return seen;
};
const found = {
  // The heaviest page loads both.
  js: size([...new Set([...chunks("src/staff.ts"), ...chunks("src/passkey.ts")])].map((name) => manifest[name].file)),
  css: size(entry.css ?? []),
};
for (const [kind, bytes] of Object.entries(found)) console.log(`${kind}: ${bytes} bytes gzip, at most ${BUDGET[kind]}`);
process.exitCode = Object.entries(found).every(([kind, bytes]) => bytes <= BUDGET[kind]) ? 0 : 1;
