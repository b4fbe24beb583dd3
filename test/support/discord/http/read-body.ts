import type { IncomingMessage } from "node:http";
import type { UploadedPart } from "./router.ts";

/** The JSON of a request, alone or as the part `payload_json` beside files. */
export async function readBody(
  incoming: IncomingMessage,
): Promise<{ readonly body: unknown; readonly files: readonly UploadedPart[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = incoming.headers["content-type"] ?? "";
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith("multipart/form-data")) return { body: JSON.parse(bytes.toString("utf8")), files: [] };
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const parts: UploadedPart[] = [];
  for (const [field, value] of form)
    if (typeof value !== "string")
      parts.push({
        field,
        name: value.name,
        contentType: value.type,
        bytes: Buffer.from(await value.arrayBuffer()),
      });
  const json = form.get("payload_json");
  return { body: typeof json === "string" ? JSON.parse(json) : {}, files: parts };
}
