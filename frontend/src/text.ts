/** Text compared as people type it: without accents, in any case. */

export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** How well a text answers what was typed: 0 not at all, 1 somewhere, 2 a word begins so, 3 it begins so. */
export function score(text: string, typed: string): number {
  const hay = fold(text);
  const words = fold(typed).split(" ").filter(Boolean);
  if (!words.length) return 1;
  let least = 3;
  for (const word of words) {
    let found = 0;
    if (hay.startsWith(word)) found = 3;
    else if (` ${hay}`.includes(` ${word}`)) found = 2;
    else if (hay.includes(word)) found = 1;
    least = Math.min(least, found);
  }
  return least;
}

/** Next index of a list when arrows move through it, going round at the ends; -1 stands for none. */
export function step(index: number, by: number, length: number): number {
  if (!length) return -1;
  if (index < 0) return by > 0 ? 0 : length - 1;
  return (index + by + length) % length;
}
