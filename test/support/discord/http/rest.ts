import type { IncomingMessage, ServerResponse } from "node:http";
import type { Spec } from "../checks/spec.ts";
import type { FakeClock } from "../world/fake-clock.ts";
import { ApiError, invalidForm, REFUSAL, refusal } from "./api-error.ts";
import type { Faults } from "./faults.ts";
import type { GlobalLimit } from "./global-limit.ts";
import { limitHeaders, misbehave, write } from "./outgoing.ts";
import { readBody } from "./read-body.ts";
import { forbidsPings, messageBodyOf, type RecordedRequest, type Violation } from "./recorded-request.ts";
import type { ApiResponse, Match } from "./router.ts";

/** Below this path everything is Discord's API. */
export const API_PATH = "/api/v10";

export interface RestOptions {
  readonly find: (method: string, path: string) => Match | undefined;
  readonly token: string;
  readonly clock: FakeClock;
  readonly faults: Faults;
  readonly globalLimit: GlobalLimit;
  readonly spec: Spec;
  /** Whether the server's own answers are checked as well. */
  readonly checksItself: boolean;
  readonly notify: () => void;
}

/** The HTTP side: records, checks, answers. */
export interface Rest {
  readonly requests: readonly RecordedRequest[];
  readonly violations: readonly Violation[];
  /** Requests that send a message without forbidding every ping. */
  readonly unguarded: readonly RecordedRequest[];
  /** Answers of the server itself that do not fit Discord's OpenAPI document: faults of this fake. */
  readonly deviations: readonly string[];
  answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void>;
}

/** Routes that are called with a token in the path instead of a header. */
const NEEDS_NO_TOKEN = /^\/(?:interactions|webhooks)\//u;
const FORM_FAULTS: readonly number[] = [50035, REFUSAL.emptyMessage[1]];

export function createRest(options: RestOptions): Rest {
  const { find, clock, faults, globalLimit, spec, notify } = options;
  const requests: RecordedRequest[] = [];
  const violations: Violation[] = [];
  const unguarded: RecordedRequest[] = [];
  const deviations: string[] = [];

  const handle = (
    request: RecordedRequest,
    match: Match | undefined,
    query: URLSearchParams,
  ): ApiResponse => {
    const { method, path, body, files } = request;
    const isKnown = request.authorization === `Bot ${options.token}`;
    if (!isKnown && !NEEDS_NO_TOKEN.test(path)) throw refusal("unauthorized");
    if (match === undefined) throw refusal("notFound");
    const { template, params, handler } = match;
    const wrong = spec.requestFaults(method, template, body);
    if (wrong.length > 0) throw invalidForm(wrong);
    const sent = messageBodyOf(request);
    if (sent !== undefined && !forbidsPings(sent)) unguarded.push(request);
    return handler({ method, template, param: (name) => params.get(name) ?? "", query, body, files });
  };

  const respond = (
    request: RecordedRequest,
    match: Match | undefined,
    query: URLSearchParams,
  ): ApiResponse => {
    try {
      const response = handle(request, match, query);
      const { method } = request;
      const strange = options.checksItself
        ? spec.responseFaults(method, match?.template ?? "", response.status, response.body)
        : [];
      for (const { path, message } of strange) deviations.push(`${request.route}: ${path} ${message}`);
      return response;
    } catch (error) {
      if (!(error instanceof ApiError)) {
        deviations.push(`${request.method} ${request.path}: ${error instanceof Error ? error.stack : error}`);
        return { status: 500, body: { message: "500: the fake server failed", code: 0 } };
      }
      const { code, status, message, errors } = error;
      request.code = code;
      const isForm = FORM_FAULTS.includes(code) || status >= 500 || (status === 404 && code === 0);
      const details = errors === undefined ? "" : ` ${JSON.stringify(errors)}`;
      if (isForm)
        violations.push({ request, message: `${request.method} ${request.path}: ${message}${details}` });
      return { status, body: { message, code, ...(errors === undefined ? {} : { errors }) } };
    }
  };

  return {
    requests,
    violations,
    unguarded,
    deviations,
    async answer(incoming, outgoing) {
      const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
      const path = decodeURIComponent(url.pathname.slice(API_PATH.length));
      const method = incoming.method ?? "GET";
      const match = find(method, path);
      const read = await readBody(incoming).catch(() => undefined);
      // Who breaks off while sending expects no answer.
      if (read === undefined) return void outgoing.destroy();
      const request: RecordedRequest = {
        method,
        path,
        rawPath: incoming.url ?? "",
        route: match && `${method} ${match.template}`,
        authorization: incoming.headers.authorization,
        ...read,
        at: clock.now(),
        status: undefined,
        code: undefined,
      };
      requests.push(request);
      const tooMany = globalLimit.take(path);
      if (tooMany !== undefined) {
        request.status = tooMany.status;
        return write(outgoing, tooMany, tooMany.headers);
      }
      const fault = faults.take(request);
      const early = await misbehave(fault, outgoing, request);
      if (!early) {
        const response = respond(request, match, url.searchParams);
        request.status = response.status;
        if (fault === "lost") outgoing.destroy();
        else write(outgoing, response, limitHeaders(match?.template ?? path));
      }
      notify();
    },
  };
}
