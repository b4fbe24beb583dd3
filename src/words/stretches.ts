/** Words of an article as they are shown, or the mark of words left out. */
export type Stretch =
  | { readonly kind: "plain" | "marked"; readonly text: string }
  /** Shown as `[…]`. */
  | { readonly kind: "cut" };

export const CUT: Stretch = { kind: "cut" };

/** How many UTF-16 units of text the stretches hold. */
export function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, stretch) => sum + (stretch.kind === "cut" ? 0 : stretch.text.length), 0);
}

/** The stretches divided behind `at` units of text. */
export function divideAt(stretches: readonly Stretch[], at: number): [head: Stretch[], tail: Stretch[]] {
  const [head, tail]: [Stretch[], Stretch[]] = [[], []];
  let from = 0;
  for (const stretch of stretches) {
    if (stretch.kind === "cut") {
      (from < at || at === 0 ? head : tail).push(stretch);
      continue;
    }
    const split = Math.max(0, Math.min(stretch.text.length, at - from));
    if (split > 0) head.push({ kind: stretch.kind, text: stretch.text.slice(0, split) });
    if (split < stretch.text.length) tail.push({ kind: stretch.kind, text: stretch.text.slice(split) });
    from += stretch.text.length;
  }
  return [head, tail];
}
