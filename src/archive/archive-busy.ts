import { UserError } from "../user-error.ts";

/** Another process has the place of the archive's one writer. */
export class ArchiveBusy extends UserError {}
