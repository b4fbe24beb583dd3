import type { ArchiveBusy } from "../../archive/archive-busy.ts";
import { UserError } from "../../user-error.ts";

/** The archive's own words name a folder of this machine and a command line. */
export function libraryBusy(cause: ArchiveBusy): UserError {
  return new UserError(
    "Expected to be the only one who changes the articles of this library, got another process that does. " +
      "Try again when it is done; questions can be asked meanwhile.",
    { cause },
  );
}
