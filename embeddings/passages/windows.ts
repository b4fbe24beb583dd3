import type { Piece } from "./pieces.ts";

/**
 * Pieces put together into windows of at most `maxTokens` tokens, in order. A passage that needs several gets
 * windows of about equal size, not full ones and a short rest. There is always at least one window, with no piece
 * where the passage has none.
 */
export function windowsOf(pieces: readonly Piece[], maxTokens: number): Piece[][] {
  const total = pieces.reduce((sum, piece) => sum + piece.ids.length, 0);
  const target = total / Math.max(1, Math.ceil(total / maxTokens));
  const windows: Piece[][] = [];
  let current: Piece[] = [];
  let tokens = 0;
  for (const piece of pieces) {
    const overfull = tokens + piece.ids.length > maxTokens;
    const nearerWithout = total > maxTokens && tokens + piece.ids.length / 2 > target;
    if (tokens > 0 && (overfull || nearerWithout)) {
      windows.push(current);
      current = [];
      tokens = 0;
    }
    current.push(piece);
    tokens += piece.ids.length;
  }
  if (current.length > 0 || windows.length === 0) windows.push(current);
  return windows;
}
