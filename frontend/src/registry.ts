/** Attaches islands to the elements that name them, once each, also to what htmx brings in. */

export type Island = (element: HTMLElement) => void;

const islands = new Map<string, Island>();
const attached = new WeakMap<HTMLElement, Set<string>>();

export function define(name: string, island: Island): void {
  islands.set(name, island);
}

export function attach(root: ParentNode): void {
  const found = Array.from(root.querySelectorAll<HTMLElement>("[data-island]"));
  if (root instanceof HTMLElement && root.dataset.island) found.unshift(root);
  for (const element of found) {
    const done = attached.get(element) ?? new Set<string>();
    attached.set(element, done);
    for (const name of (element.dataset.island ?? "").split(/\s+/)) {
      const island = islands.get(name);
      if (!island || done.has(name)) continue;
      done.add(name);
      island(element);
    }
  }
}
