/**
 * The only kind of error whose message people see as it stands. The message says what was expected, what came,
 * and what to do about it; everything else that is thrown is a fault of this program.
 */
export class UserError extends Error {
  override readonly name = "UserError";
}
