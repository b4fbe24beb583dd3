import type { Attachment, Message } from "discord.js";
import { DownloadFailure, downloadAttachment } from "./download-attachment.ts";

/** Files of a message that are read, and the bytes of each: what is to be checked is a page or two. */
const MOST_FILES = 3;
const MOST_BYTES = 100_000;

/** The words of the text files that a message has attached; those that cannot be had are left out. */
export async function attachedText({ attachments }: Pick<Message, "attachments">): Promise<string> {
  const files = [...attachments.values()].filter(isText).slice(0, MOST_FILES);
  const texts = await Promise.all(files.map(({ url }) => textAt(url)));
  return texts.filter((text) => text !== "").join("\n");
}

function isText({ name, contentType, size }: Attachment): boolean {
  return (
    size <= MOST_BYTES &&
    (/^text\/(?:plain|markdown)\b/u.test(contentType ?? "") || /\.(?:txt|md)$/iu.test(name))
  );
}

async function textAt(url: string): Promise<string> {
  try {
    return new TextDecoder().decode(await downloadAttachment(url, MOST_BYTES));
  } catch (error) {
    if (error instanceof DownloadFailure) return "";
    throw error;
  }
}
