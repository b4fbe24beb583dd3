/** A refusal, as Discord writes it: `{ message, code, errors? }` with an HTTP status. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: unknown;

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** The codes of https://docs.discord.com/developers/topics/opcodes-and-status-codes that the server answers with. */
export const REFUSAL = {
  notFound: [404, 0, "404: Not Found"],
  unauthorized: [401, 0, "401: Unauthorized"],
  brokenInside: [500, 0, "500: Internal Server Error"],
  unknownChannel: [404, 10003, "Unknown Channel"],
  unknownGuild: [404, 10004, "Unknown Guild"],
  unknownMember: [404, 10007, "Unknown Member"],
  unknownMessage: [404, 10008, "Unknown Message"],
  unknownUser: [404, 10013, "Unknown User"],
  unknownWebhook: [404, 10015, "Unknown Webhook"],
  unknownInteraction: [404, 10062, "Unknown interaction"],
  unknownCommand: [404, 10063, "Unknown application command"],
  acknowledged: [400, 40060, "Interaction has already been acknowledged."],
  tooManyFollowUps: [
    400,
    40094,
    "You've reached the maximum number of follow up messages for this interaction",
  ],
  noFirstMessage: [
    403,
    40058,
    "Cannot message this thread until after the post author has sent an initial message",
  ],
  missingAccess: [403, 50001, "Missing Access"],
  notYours: [403, 50005, "Cannot edit a message authored by another user"],
  emptyMessage: [400, 50006, "Cannot send an empty message"],
  closedToMessages: [403, 50007, "Cannot send messages to this user"],
  missingPermissions: [403, 50013, "Missing Permissions"],
  expiredToken: [401, 50027, "Invalid Webhook Token"],
  archivedThread: [400, 50083, "Thread is archived"],
  noHistory: [403, 160002, "Cannot reply without permission to read message history"],
  hasThread: [400, 160004, "A thread has already been created for this message"],
} as const satisfies Readonly<Record<string, readonly [number, number, string]>>;

export function refusal(name: keyof typeof REFUSAL): ApiError {
  const [status, code, message] = REFUSAL[name];
  return new ApiError(status, code, message);
}

/** One thing that is wrong with a request's body. */
export interface FormFault {
  /** Where: `components.0.label`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** Code 50035, with each fault where Discord puts it: nested by path, under `_errors`. */
export function invalidForm(faults: readonly FormFault[]): ApiError {
  const errors: Record<string, unknown> = {};
  for (const { path, message } of faults) {
    let at = errors;
    for (const part of path.split(".").filter((name) => name !== "")) {
      at[part] ??= {};
      at = at[part] as Record<string, unknown>;
    }
    const known = (at._errors ?? []) as unknown[];
    at._errors = [...known, { code: "INVALID", message }];
  }
  return new ApiError(400, 50035, "Invalid Form Body", errors);
}
