import type { APIMessageTopLevelComponent } from "discord.js";
import { expect } from "vitest";
import type { CardPage } from "../../../commands/card/card-page.ts";
import { MESSAGE_LIMITS } from "../../../commands/card/page-limits.ts";
import { type CustomId, LONGEST_CUSTOM_ID, readCustomId } from "../../../commands/custom-id.ts";
import { type ActiveConstruct, readMarkdown } from "../../support/discord-markdown.ts";

/** A component as JSON, whatever it is. */
export type AnyComponent = Record<string, unknown>;

/** Every component of a page at any depth, counted apart from the code that is checked. */
export function componentsOf(page: CardPage): AnyComponent[] {
  const found: AnyComponent[] = [];
  const visit = (component: AnyComponent): void => {
    found.push(component);
    for (const child of (component.components as AnyComponent[] | undefined) ?? []) visit(child);
    if (component.accessory !== undefined) visit(component.accessory as AnyComponent);
  };
  for (const component of JSON.parse(JSON.stringify(page.components)) as APIMessageTopLevelComponent[])
    visit(component as unknown as AnyComponent);
  return found;
}

/** Without the marks that make lines of ours run from left to right. */
export function textsOf(page: CardPage): string[] {
  return componentsOf(page).flatMap(({ content }) =>
    typeof content === "string" ? [content.replaceAll(/^(-# )?\u200e/gmu, "$1")] : [],
  );
}

export function customIdsOf(page: CardPage): CustomId[] {
  return componentsOf(page).flatMap(({ custom_id: id }) => readCustomId(String(id)) ?? []);
}

/** The places of the statements that the menus of a page offer. */
export function offeredOn(page: CardPage): number[] {
  return componentsOf(page).flatMap(({ options }) =>
    ((options ?? []) as { readonly value: string }[]).map(({ value }) => Number(value)),
  );
}

const OURS: readonly ActiveConstruct["kind"][] = ["bold", "small", "quote", "timestamp", "link"];

/** What Discord refuses, and what article text must not do. `kinds`: further Markdown that the page itself has. */
export function expectSound(page: CardPage, kinds: readonly ActiveConstruct["kind"][] = []): void {
  const components = componentsOf(page);
  expect(components.length).toBeLessThanOrEqual(MESSAGE_LIMITS.components);
  const texts = textsOf(page);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.join("").length).toBeLessThanOrEqual(MESSAGE_LIMITS.characters);
  const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
  expect(bytes + 12 * texts.length).toBeLessThanOrEqual(MESSAGE_LIMITS.bytes);
  const ids = components.flatMap(({ custom_id: id }) => (id === undefined ? [] : [String(id)]));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    expect(id.length).toBeLessThanOrEqual(LONGEST_CUSTOM_ID);
    expect(readCustomId(id)).not.toBeNull();
  }
  for (const { type, label, emoji, url, options, components: inner } of components) {
    if (type === 1) expect((inner as unknown[]).length).toBeLessThanOrEqual(5);
    if (type === 2 && emoji === undefined) expect(String(label).trim()).not.toBe("");
    if (label !== undefined) expect(String(label).length).toBeLessThanOrEqual(80);
    if (type === 3) expectSoundMenu(options as readonly AnyComponent[]);
    if (url !== undefined) expectSafeUrl(String(url));
  }
  for (const text of texts) {
    expect(text.trim()).not.toBe("");
    expect(text.isWellFormed()).toBe(true);
    // Isolates are ours: each ends on the line it begins on, and none lies in another.
    const withoutIsolates = text.replaceAll(/\u2068([^\u2068\u2069\n]*)\u2069/gu, "$1");
    expect(withoutIsolates).not.toMatch(
      /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u061c\u{e0000}-\u{e007f}]/u,
    );
    for (const { kind, raw } of readMarkdown(text).active) {
      expect([...OURS, ...kinds]).toContain(kind);
      if (kind === "timestamp") expect(raw).toMatch(/^<t:-?\d+:[DR]>$/u);
      if (kind === "link") expectSafeUrl(/\]\((.*)\)$/su.exec(raw)?.[1] ?? "");
    }
  }
}

function expectSoundMenu(options: readonly AnyComponent[]): void {
  expect(options.length).toBeGreaterThan(0);
  expect(options.length).toBeLessThanOrEqual(25);
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  for (const { label, description = "…" } of options)
    for (const text of [String(label), String(description)]) {
      expect(text.trim()).not.toBe("");
      expect(text.length).toBeLessThanOrEqual(100);
      expect(text.isWellFormed()).toBe(true);
      expect(text.replaceAll(/\u2068([^\u2068\u2069]*)\u2069/gu, "$1")).not.toMatch(
        /\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b]/u,
      );
    }
}

function expectSafeUrl(url: string): void {
  expect(url.length).toBeLessThanOrEqual(512);
  expect(url).toMatch(/^https?:\/\/[^/@]+\.[^/@]+(?:[/?#]|$)/u);
  expect(url).toMatch(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/u);
}
