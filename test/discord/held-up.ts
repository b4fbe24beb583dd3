import type { Libraries } from "../../src/library/library.ts";
import type { PersonThere } from "../support/discord/people/person.ts";

/** Holds questions up until it is opened. */
export interface Gate {
  readonly opened: Promise<void>;
  /** Questions that have come to it. */
  readonly came: number;
  open(): void;
  /** Puts the gate in front of the libraries. */
  readonly around: (libraries: Libraries) => Libraries;
}

export function createGate(): Gate {
  let open = (): void => {};
  let came = 0;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    opened,
    get came() {
      return came;
    },
    open: () => open(),
    around: (libraries) => ({
      ...libraries,
      use: async (tenant, work, limits) => {
        came++;
        await opened;
        return libraries.use(tenant, work, limits);
      },
    }),
  };
}

/** Something that is answered at once, without a question: what the bot was told before, it has dealt with. */
export async function roundTrip(there: PersonThere): Promise<void> {
  await there.submitModal("of another program", {}).answer();
}
