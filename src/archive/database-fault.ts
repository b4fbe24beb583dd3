import { UserError } from "../user-error.ts";

/** Something is wrong with the database of an archive or the way to it: the message is for whoever runs the program, and names where it is. */
export class DatabaseFault extends UserError {}
