import { existsSync, readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { FormFault } from "../http/api-error.ts";

/** Discord's own OpenAPI document; it is not part of this project, and tests that need it are skipped without it. */
const SPEC_PATH = "../shared/discord/openapi.json";

/** Says whether bodies fit Discord's OpenAPI document. */
export interface Spec {
  readonly isThere: boolean;
  /** Faults of a request's body, sent as `method` to the route `template`; none where the spec is absent. */
  requestFaults(method: string, template: string, body: unknown): FormFault[];
  responseFaults(method: string, template: string, status: number, body: unknown): FormFault[];
  /** Compiles what answers to the most frequent requests are checked with, before anything is measured. */
  prepareResponses(): void;
}

/** Formats of the document that are no formats of JSON Schema. */
const UNKNOWN_FORMATS = ["snowflake", "int32", "int64", "double", "nonce"];

let read: Spec | undefined;

/**
 * What bots send most. Compiling these takes most of a second; done at the start, so that no measured answer waits for it.
 */
const FREQUENT = [
  ["POST", "/channels/{channel_id}/messages"],
  ["PATCH", "/channels/{channel_id}/messages/{message_id}"],
  ["POST", "/interactions/{interaction_id}/{interaction_token}/callback"],
  ["POST", "/webhooks/{webhook_id}/{webhook_token}"],
  ["PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"],
] as const;

/** Read when first asked for and then kept, compiled. */
export function discordSpec(): Spec {
  read ??= existsSync(SPEC_PATH)
    ? readSpec()
    : { isThere: false, requestFaults: () => [], responseFaults: () => [], prepareResponses: () => {} };
  return read;
}

function readSpec(): Spec {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
  formats.default(ajv);
  for (const name of UNKNOWN_FORMATS) ajv.addFormat(name, true);
  const document = JSON.parse(readFileSync(SPEC_PATH, "utf8"));
  ajv.addSchema(document, "discord");
  const compiled = new Map<string, ValidateFunction | null>();
  const faults = (steps: readonly string[], body: unknown): FormFault[] => {
    const pointer = steps
      .map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")))
      .join("/");
    let validate = compiled.get(pointer);
    if (validate === undefined) {
      const isThere = steps.reduce((at, step) => at?.[step], document) !== undefined;
      validate = isThere ? ajv.compile({ $ref: `discord#/${pointer}` }) : null;
      compiled.set(pointer, validate);
    }
    if (validate === null)
      return body === undefined ? [] : [{ path: "", message: `no body is known at ${steps.join(" ")}` }];
    return validate(body) ? [] : [deepest(validate)];
  };
  const inside = ["content", "application/json", "schema"];
  const requestFaults: Spec["requestFaults"] = (method, template, body) =>
    faults(["paths", template, method.toLowerCase(), "requestBody", ...inside], asDocumented(template, body));
  const responseFaults: Spec["responseFaults"] = (method, template, status, body) =>
    faults(["paths", template, method.toLowerCase(), "responses", String(status), ...inside], body);
  for (const [method, template] of FREQUENT) requestFaults(method, template, {});
  return {
    isThere: true,
    requestFaults,
    responseFaults,
    prepareResponses() {
      for (const [method, template] of FREQUENT) responseFaults(method, template, 200, {});
    },
  };
}

/** Of the errors of a union's branches, the one that got furthest in a branch of the right type is about what was meant. */
function deepest({ errors }: ValidateFunction): FormFault {
  const depth = (path: string) => path.split("/").length;
  const isOfUnion = ({ keyword, instancePath }: ErrorObject) =>
    keyword === "oneOf" || keyword === "anyOf" || (keyword === "enum" && instancePath.endsWith("/type"));
  const all = errors ?? [];
  const telling = all.filter((error) => !isOfUnion(error));
  const [first, ...rest] = telling.length > 0 ? telling : all;
  const error = rest.reduce(
    (best, next) =>
      best !== undefined && depth(best.instancePath) >= depth(next.instancePath) ? best : next,
    first,
  );
  return {
    path: (error?.instancePath ?? "").split("/").slice(1).join("."),
    message: `${error?.message ?? "does not fit"} ${JSON.stringify(error?.params ?? {})}`,
  };
}

/** The document says that permissions are a number; Discord takes and gives them as a string, as its pages say. */
function asDocumented(template: string, body: unknown): unknown {
  if (!template.includes("/commands") || body === undefined) return body;
  const one = (command: unknown): unknown => {
    const { default_member_permissions: bits, ...rest } = command as Record<string, unknown>;
    return typeof bits === "string" ? { ...rest, default_member_permissions: Number(bits) } : command;
  };
  return Array.isArray(body) ? body.map(one) : one(body);
}
