/** Shortcuts written as people read them ("Alt+N", "Ctrl+Enter", "?") compared with key events. */

export interface Combination {
  alt: boolean;
  ctrl: boolean;
  shift: boolean;
  key: string;
}

export function parse(text: string): Combination {
  const parts = text.split("+").map((part) => part.trim());
  const key = parts.pop() ?? "";
  const held = parts.map((part) => part.toLowerCase());
  return {
    alt: held.includes("alt"),
    ctrl: held.includes("ctrl"),
    shift: held.includes("shift"),
    key: key.toLowerCase(),
  };
}

type Pressed = Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** With Alt held some keyboards write another sign: the physical key counts too. */
export function matches(event: Pressed, wanted: Combination): boolean {
  if (event.altKey !== wanted.alt) return false;
  if ((event.ctrlKey || event.metaKey) !== wanted.ctrl) return false;
  if (wanted.shift && !event.shiftKey) return false;
  if (event.key.toLowerCase() === wanted.key) return true;
  return wanted.alt && event.code.toLowerCase() === `key${wanted.key}`;
}

/** Whether an element takes typed text, so that bare keys belong to it. */
export function takesText(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLSelectElement) return true;
  if (!(element instanceof HTMLInputElement)) return false;
  return !["radio", "checkbox", "button", "submit", "reset", "file", "range", "color"].includes(element.type);
}

export function visible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
