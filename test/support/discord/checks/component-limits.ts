import type { FormFault } from "../http/api-error.ts";
import { type AnyComponent, allComponents, COMPONENT } from "../world/visible.ts";

/** Limits of components that Discord's OpenAPI document does not state, in UTF-16 units where they count characters. */
export const COMPONENT_LIMITS = {
  components: 40,
  displayCharacters: 4000,
  displayBytes: 10_170,
  bytesPerDisplay: 12,
  rows: 5,
  buttonsInRow: 5,
  url: 512,
} as const;

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;
const SELECTS = [3, 5, 6, 7, 8];
const CLICKABLE = [COMPONENT.button, COMPONENT.textInput, ...SELECTS];

/** What holds for components wherever they stand, in messages and modals. */
export function componentFaults(components: unknown): FormFault[] {
  const all = allComponents(components);
  const faults = all.flatMap(faultsOfOne);
  return [
    ...faults,
    ...repeated(all.map(({ custom_id }) => custom_id)).map((id) => fault(`custom id "${id}" is used twice`)),
    ...repeated(all.map(({ id }) => id)).map((id) => fault(`component id ${id} is used twice`)),
  ];
}

/** What holds for a message with the flag of Components V2. */
export function displayFaults(components: unknown): FormFault[] {
  const all = allComponents(components);
  const displays = all.flatMap(({ type, content = "" }) => (type === COMPONENT.textDisplay ? [content] : []));
  const characters = displays.reduce((sum, text) => sum + text.length, 0);
  const { components: most, displayCharacters } = COMPONENT_LIMITS;
  return [
    ...(all.length > most ? [fault(`${all.length} components, at most ${most}`)] : []),
    ...(characters > displayCharacters
      ? [fault(`${characters} characters in text displays, at most ${displayCharacters}`)]
      : []),
    ...displays.flatMap((text) => (text.trim() === "" ? [fault("an empty text display")] : [])),
  ];
}

/** Above this Discord answers with an error of its own, documented nowhere (discord-api-docs issue 8554). */
export function isTooManyBytes(components: unknown): boolean {
  const { bytesPerDisplay, displayBytes } = COMPONENT_LIMITS;
  const bytes = allComponents(components).reduce(
    (sum, { type, content = "" }) =>
      type === COMPONENT.textDisplay ? sum + Buffer.byteLength(content) + bytesPerDisplay : sum,
    0,
  );
  return bytes > displayBytes;
}

function faultsOfOne(component: AnyComponent): FormFault[] {
  const { type, style, custom_id: customId, url } = component;
  if (type === COMPONENT.row) return rowFaults(component.components ?? []);
  if (type === COMPONENT.section && !component.accessory) return [fault("a section without accessory")];
  if (type === COMPONENT.stringSelect) return selectFaults(component);
  if (type === COMPONENT.button && style === LINK_STYLE) {
    if (!url || customId) return [fault("a link button needs a url and no custom id")];
    if (!/^(?:https?|discord):\/\//u.test(url) || !URL.canParse(url)) return [fault(`not a link: ${url}`)];
    return url.length > COMPONENT_LIMITS.url
      ? [fault(`a link of ${url.length} characters`)]
      : nameless(component);
  }
  if (type === COMPONENT.button && style !== PREMIUM_STYLE && url)
    return [fault("a url on a button that is no link")];
  if (CLICKABLE.includes(type) && style !== PREMIUM_STYLE && !customId) return [fault("no custom id")];
  return type === COMPONENT.button ? nameless(component) : [];
}

function nameless(button: AnyComponent & { readonly emoji?: unknown }): FormFault[] {
  return button.label || button.emoji ? [] : [fault("a button with neither label nor emoji")];
}

function rowFaults(inside: readonly AnyComponent[]): FormFault[] {
  if (inside.length === 0) return [fault("an empty row")];
  const selects = inside.filter(({ type }) => SELECTS.includes(type)).length;
  if (selects > 0 && inside.length > 1) return [fault("a select beside other components in a row")];
  const { buttonsInRow } = COMPONENT_LIMITS;
  return inside.length > buttonsInRow
    ? [fault(`${inside.length} buttons in a row, at most ${buttonsInRow}`)]
    : [];
}

function selectFaults({ custom_id: customId, options = [] }: AnyComponent): FormFault[] {
  if (!customId) return [fault("a select without custom id")];
  const twice = repeated(options.map(({ value }) => value));
  if (options.length === 0) return [fault("a select without options")];
  return twice.map((value) => fault(`select value "${value}" is used twice`));
}

function repeated<T extends string | number>(values: readonly (T | null | undefined)[]): T[] {
  const given = values.filter((value): value is T => value !== null && value !== undefined && value !== 0);
  return [...new Set(given.filter((value, at) => given.indexOf(value) !== at))];
}

function fault(message: string): FormFault {
  return { path: "components", message };
}
