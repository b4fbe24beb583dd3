import type { FakeClock } from "./fake-clock.ts";

const DISCORD_EPOCH = 1_420_070_400_000;

/** Makes ids as Discord does: time in the upper bits, so that later things have greater ids. */
export function createSnowflakes(clock: FakeClock): () => string {
  let last = 0n;
  return () => {
    const id = BigInt(clock.now() - DISCORD_EPOCH) << 22n;
    last = id > last ? id : last + 1n;
    return String(last);
  };
}
