/** A file in a request of the type multipart/form-data. */
export interface UploadedPart {
  readonly field: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A request, once its route is known. */
export interface ApiRequest {
  readonly method: string;
  /** `/channels/{channel_id}`: the route as Discord's OpenAPI document writes it. */
  readonly template: string;
  /** A part of the path by its name in the template. */
  param(name: string): string;
  readonly query: URLSearchParams;
  /** The parsed JSON; `undefined` without a body. */
  readonly body: unknown;
  readonly files: readonly UploadedPart[];
}

export interface ApiResponse {
  readonly status: number;
  readonly body?: unknown;
}

export type Handler = (request: ApiRequest) => ApiResponse;

/** Handlers by method and template: `GET /channels/{channel_id}`. */
export type Routes = Readonly<Record<string, Handler>>;

export interface Match {
  readonly template: string;
  readonly params: ReadonlyMap<string, string>;
  readonly handler: Handler;
}

/** Finds the handler of a decoded path; literal parts (`@me`, `@original`) come before named ones. */
export function createRouter(routes: Routes): (method: string, path: string) => Match | undefined {
  const table = Object.entries(routes).map(([name, handler]) => {
    const [method = "", template = ""] = name.split(" ");
    return { method, template, parts: template.split("/"), handler };
  });
  const literals = (parts: readonly string[]) => parts.filter((part) => !part.startsWith("{")).length;
  table.sort((a, b) => literals(b.parts) - literals(a.parts));
  return (method, path) => {
    const given = path.split("/");
    const fits = (parts: readonly string[]) =>
      parts.length === given.length && parts.every((part, at) => part.startsWith("{") || part === given[at]);
    const route = table.find((entry) => entry.method === method && fits(entry.parts));
    if (route === undefined) return undefined;
    const named = route.parts.flatMap((part, at) =>
      part.startsWith("{") ? [[part.slice(1, -1), given[at] ?? ""] as const] : [],
    );
    return { template: route.template, params: new Map(named), handler: route.handler };
  };
}
