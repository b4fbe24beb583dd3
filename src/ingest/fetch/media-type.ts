/** What an answer's `Content-Type` says. */
export interface MediaType {
  /** Small letters, such as `text/html`; `null` where nothing is stated. */
  readonly type: string | null;
  /** As stated; whether it names an encoding is not asked. */
  readonly charset: string | null;
}

export function mediaTypeOf(contentType: string | undefined): MediaType {
  const [type = "", ...parameters] = (contentType ?? "").slice(0, 300).split(";");
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?\s*([\w:.+-]{1,40})/iu.exec(parameter)?.[1])
    .find((value) => value !== undefined);
  const name = type.trim().toLowerCase();
  return { type: name === "" ? null : name, charset: charset ?? null };
}

/** What is asked for. A server that states no type is believed; what it sends is looked at by whoever reads it. */
export type Wanted = "page" | "feed" | "page or feed" | "robots";

const PAGE = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/(?:x-)?pdf)$/u;
const FEED =
  /^(?:text\/xml|application\/(?:[\w.-]+\+)?(?:xml|json)|application\/json|text\/plain|text\/html|application\/(?:x-)?gzip|application\/octet-stream)$/u;

export function isWanted({ type }: MediaType, wanted: Wanted): boolean {
  if (type === null || wanted === "robots") return true;
  if (wanted === "page") return PAGE.test(type);
  return FEED.test(type) || (wanted === "page or feed" && PAGE.test(type));
}

export const ACCEPTED: Readonly<Record<Wanted, string>> = {
  page: "text/html, application/xhtml+xml;q=0.9, application/pdf;q=0.5, */*;q=0.1",
  feed: "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
  "page or feed":
    "text/html, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.1",
  robots: "text/plain, */*;q=0.1",
};
