import {
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIFileComponent,
  type APIMessageTopLevelComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import { type CustomId, writeCustomId } from "../custom-id.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { linesLeftToRight } from "./isolated.ts";
import { MESSAGE_LIMITS, measurePage } from "./page-limits.ts";

/** One message of Components V2, to be sent with `MessageFlags.IsComponentsV2`. */
export interface CardPage {
  readonly components: APIMessageTopLevelComponent[];
  /** Files that `fileDisplay` shows. */
  readonly files?: readonly { readonly name: string; readonly attachment: Buffer }[];
}

/** The lead's text display, by which it is found again in a message of one's own. */
export const LEAD_ID = 1;

/** Discord's limits on a button; labels longer than about 34 characters are not shown whole. */
export const LONGEST_LABEL = 80;
const MOST_BUTTONS_IN_ROW = 5;

/**
 * A message of these components. They stand in no container: its edge and paddings would take 40 of the 280 pixels that a phone leaves
 * for a message's words. Throws where Discord would refuse it: a page is built to fit, never cut here.
 */
export function cardPage(components: readonly (APIMessageTopLevelComponent | null)[]): CardPage {
  const present = components.filter((component) => component !== null);
  const size = measurePage(present);
  for (const limit of ["components", "characters", "bytes"] as const)
    if (size[limit] > MESSAGE_LIMITS[limit])
      throw new Error(`Expected a page of at most ${MESSAGE_LIMITS[limit]} ${limit}, got ${size[limit]}`);
  return { components: present };
}

/** `content` is Markdown and not empty. */
export function textDisplay(content: string, id?: number): APITextDisplayComponent {
  return {
    type: ComponentType.TextDisplay,
    content: linesLeftToRight(content),
    ...(id === undefined ? {} : { id }),
  };
}

/** A file of the page's own, by its name. */
export function fileDisplay(name: string): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/** "Page 2 of 3"; `null` where there is one page. `page` is from 0. */
export function pageLine(page: number, pages: number, { card }: Phrases): APITextDisplayComponent | null {
  return pages > 1 ? textDisplay(`-# ${card.page(page + 1, pages)}`) : null;
}

/** Buttons to the pages before and after; `idOf` names a page. */
export function pageButtons(
  page: number,
  pages: number,
  { buttons }: Phrases,
  idOf: (page: number) => CustomId,
): APIButtonComponentWithCustomId[] {
  return [
    ...(page > 0 ? [button(idOf(page - 1), buttons.back)] : []),
    ...(page < pages - 1 ? [button(idOf(page + 1), buttons.more)] : []),
  ];
}

export function separator(): APISeparatorComponent {
  return { type: ComponentType.Separator };
}

/** A button with a label. */
export function button(id: CustomId, label: string): APIButtonComponentWithCustomId {
  return { ...plainButton(id), label: shortLabel(label) };
}

/** A button that does what cannot be undone. */
export function dangerButton(id: CustomId, label: string): APIButtonComponentWithCustomId {
  return { ...button(id, label), style: ButtonStyle.Danger };
}

/** A button with a picture alone, which takes a sixth of a phone's width. */
export function pictureButton(id: CustomId, emoji: string): APIButtonComponentWithCustomId {
  return { ...plainButton(id), emoji: { name: emoji } };
}

function plainButton(id: CustomId): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: writeCustomId(id) };
}

/** A row of buttons; `null` where there is none. */
export function buttonRow(
  buttons: readonly (APIComponentInMessageActionRow | null)[],
): APIMessageTopLevelComponent | null {
  const present = buttons.filter((each) => each !== null);
  if (present.length > MOST_BUTTONS_IN_ROW)
    throw new Error(`Expected at most ${MOST_BUTTONS_IN_ROW} buttons in a row, got ${present.length}`);
  return present.length === 0 ? null : { type: ComponentType.ActionRow, components: present };
}

function shortLabel(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1).toWellFormed()}…`;
}
