/** Files of 25 MB take seconds; a server that is silent for longer has no file to give. */
const TIMEOUT_MS = 60_000;

export class DownloadFailure extends Error {
  override readonly name = "DownloadFailure";
  readonly reason: "too_large" | "unavailable";

  constructor(reason: "too_large" | "unavailable", options?: ErrorOptions) {
    super(`The attachment is ${reason === "too_large" ? "too large" : "unavailable"}.`, options);
    this.reason = reason;
  }
}

/**
 * The bytes of a file that was sent to Discord, from the address that Discord gives. Read no further than `mostBytes`,
 * whatever size was announced. Rejects with a `DownloadFailure`.
 */
export async function downloadAttachment(url: string, mostBytes: number): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok || response.body === null) throw new DownloadFailure("unavailable");
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for await (const part of response.body) {
      bytes += part.byteLength;
      // Leaving the loop cancels the download.
      if (bytes > mostBytes) throw new DownloadFailure("too_large");
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    throw error instanceof DownloadFailure ? error : new DownloadFailure("unavailable", { cause: error });
  }
}
