import { DatabaseFault } from "../archive/database-fault.ts";
import { UserError } from "../user-error.ts";

/**
 * People are shown the message of a `UserError`. One that names a folder of this machine or a database, such as that a disk is full or an
 * archive is of another model, is for whoever runs the bot: it becomes the cause of an error that is not shown.
 */
export function operatorsError(error: unknown, dataFolder: string): unknown {
  return error instanceof DatabaseFault || (error instanceof UserError && error.message.includes(dataFolder))
    ? new Error(`Expected a library that can be read and written: ${error.message}`, { cause: error })
    : error;
}
