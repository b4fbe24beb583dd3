import { setFlagsFromString } from "node:v8";

/**
 * Has the heap collected when it has grown by a sixth of what is used. Left to itself, V8 lets it grow to twice that and more, and a
 * bot runs for weeks beside others; while a server adds a thousand articles this spares 100 MB, for a hundredth of the time.
 */
export function spareMemory(): void {
  setFlagsFromString("--heap-growing-percent=16");
}
