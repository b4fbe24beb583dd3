import type { APIMessageTopLevelComponent } from "discord.js";

/**
 * What Discord takes in one message of components: at most 40 components, nested ones counted
 * (https://docs.discord.com/developers/components/reference), and 4,000 characters over all text displays. Beyond
 * 10,170 bytes of UTF-8, with 12 more for each display, it answers with an error of its own
 * (https://github.com/discord/discord-api-docs/issues/8554).
 */
export const MESSAGE_LIMITS = {
  components: 40,
  characters: 4_000,
  bytes: 10_170,
  bytesPerDisplay: 12,
} as const;

/** What pages are filled up to: the limit of bytes is found by trial, that of characters may change. */
export const PAGE_ROOM = { characters: 3_800, bytes: 9_600 } as const satisfies TextSize;

/** Characters in UTF-16 units (at least as many as code points); bytes of UTF-8. */
export interface TextSize {
  readonly characters: number;
  readonly bytes: number;
}

export interface PageSize extends TextSize {
  readonly components: number;
}

/** The size of a text as one display of its own. */
export function sizeOf(text: string): TextSize {
  return {
    characters: text.length,
    bytes: Buffer.byteLength(text, "utf8") + MESSAGE_LIMITS.bytesPerDisplay,
  };
}

/** What is left of `room` behind something of the size given; may be negative. */
export function roomAfter(room: TextSize, size: TextSize): TextSize {
  return { characters: room.characters - size.characters, bytes: room.bytes - size.bytes };
}

export function fits(size: TextSize, room: TextSize): boolean {
  return size.characters <= room.characters && size.bytes <= room.bytes;
}

/** Counts a message as Discord does: every component at any depth, and the contents of all text displays. */
export function measurePage(components: readonly APIMessageTopLevelComponent[]): PageSize {
  let size: PageSize = { components: 0, characters: 0, bytes: 0 };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null && "type" in value) {
      const { content, components: inner, accessory } = value as Record<string, unknown>;
      const text = typeof content === "string" ? sizeOf(content) : { characters: 0, bytes: 0 };
      size = {
        components: size.components + 1,
        characters: size.characters + text.characters,
        bytes: size.bytes + text.bytes,
      };
      visit(inner);
      visit(accessory);
    }
  };
  visit(components);
  return size;
}
