import type { UploadedPart } from "./router.ts";

/** A request as it came, and how it was answered. */
export interface RecordedRequest {
  readonly method: string;
  /** Decoded, below `/api/v10`. */
  readonly path: string;
  /** As it stood in the request, with the query. */
  readonly rawPath: string;
  /** `POST /channels/{channel_id}/messages`; `undefined` where no route fits. */
  readonly route: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
  readonly files: readonly UploadedPart[];
  /** Milliseconds of the server's clock. */
  readonly at: number;
  /** `undefined` while unanswered. */
  status: number | undefined;
  /** Discord's code of a refusal. */
  code: number | undefined;
}

/** A request that Discord would have refused for its form: always a fault of the app. */
export interface Violation {
  readonly request: RecordedRequest;
  readonly message: string;
}

/** Whether a request sends or changes a message, so that it must say whom it may ping. */
export function messageBodyOf({ route, body }: RecordedRequest): object | undefined {
  if (typeof body !== "object" || body === null || route === undefined) return undefined;
  if (route.startsWith("POST /interactions/")) {
    const { type, data } = body as { type?: number; data?: object };
    return type === 4 || type === 7 ? (data ?? {}) : undefined;
  }
  return /^(?:POST|PATCH) \/(?:channels\/\{channel_id\}\/messages|webhooks\/)/u.test(route) &&
    !route.endsWith("/threads")
    ? body
    : undefined;
}

/** Whether a body forbids every ping in so many words: `{ parse: [] }`, nobody listed, no ping of who is replied to. */
export function forbidsPings(body: object): boolean {
  const { allowed_mentions: allowed } = body as { allowed_mentions?: Record<string, unknown> | null };
  const isNone = (value: unknown) =>
    value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  return (
    Array.isArray(allowed?.parse) &&
    allowed.parse.length === 0 &&
    isNone(allowed.users) &&
    isNone(allowed.roles) &&
    allowed.replied_user !== true
  );
}
