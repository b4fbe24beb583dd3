import type { ServerResponse } from "node:http";
import type { APIAttachment } from "discord-api-types/v10";

/** A file as people attach it, and how its download behaves. */
export interface AttachedFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly contentType?: string;
  /** The size that Discord states, where it is not that of `bytes`. */
  readonly statedSize?: number;
  /** Status of the download; 200 unless said otherwise. */
  readonly status?: number;
  /** Pause before the first byte. */
  readonly delayMs?: number;
  /** What the header `Content-Length` says; `null`: there is none. The right length unless said otherwise. */
  readonly lengthHeader?: number | null;
  /** Sends half of the bytes, then breaks off. */
  readonly breaksOff?: boolean;
}

/** Keeps attached files and serves them under `/attachments/`. */
export interface Cdn {
  add(channelId: string, id: string, file: AttachedFile): APIAttachment;
  /** How often each path (without its query) was asked for. */
  readonly downloads: ReadonlyMap<string, number>;
  /** Answers a request for a path with its query. */
  serve(target: string, response: ServerResponse): Promise<void>;
}

export function createCdn(origin: () => string): Cdn {
  const files = new Map<string, AttachedFile>();
  const downloads = new Map<string, number>();
  return {
    downloads,
    add(channelId, id, file) {
      const path = `/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`;
      files.set(path, file);
      // As signed links of Discord's have a query, so have these: the name is not the end of the link.
      const url = `${origin()}${path}?ex=0&is=0&hm=0`;
      return {
        id,
        filename: file.name,
        size: file.statedSize ?? Buffer.from(file.bytes).byteLength,
        url,
        proxy_url: url,
        ...(file.contentType === undefined ? {} : { content_type: file.contentType }),
      };
    },
    async serve(target, response) {
      const [path = ""] = target.split("?");
      downloads.set(path, (downloads.get(path) ?? 0) + 1);
      const file = files.get(path);
      if (file === undefined) return void response.writeHead(404).end();
      if (file.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, file.delayMs));
      const bytes = Buffer.from(file.bytes);
      const type = file.contentType ?? "application/octet-stream";
      const { lengthHeader: length = bytes.length } = file;
      const sized = length === null ? {} : { "content-length": length };
      response.writeHead(file.status ?? 200, { "content-type": type, ...sized });
      if (!file.breaksOff) return void response.end(bytes);
      response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.destroy());
    },
  };
}
