import type { StoredMessage } from "../world/records.ts";
import { type AnyComponent, allComponents, COMPONENT, visibleText } from "../world/visible.ts";

/** A button of a message, as people see it. */
export interface SeenButton {
  readonly label: string;
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly isDisabled: boolean;
}

/** All text of a message that people see, a line for each text display; not the labels of buttons. */
export function text(message: StoredMessage): string {
  return visibleText(message.data);
}

export function buttons(message: StoredMessage): SeenButton[] {
  return allComponents(message.data.components)
    .filter(({ type }) => type === COMPONENT.button)
    .map(({ label, emoji, custom_id, url, disabled }) => ({
      // What people see of a button without words.
      label: label ?? emoji?.name ?? "",
      customId: custom_id ?? undefined,
      url: url ?? undefined,
      isDisabled: disabled ?? false,
    }));
}

/** The button with this custom id or label; throws, naming those there are, where it cannot be clicked. */
export function clickable(
  message: StoredMessage,
  wanted: string | RegExp,
): SeenButton & { readonly customId: string } {
  const all = buttons(message);
  const isIt = ({ label, customId }: SeenButton) =>
    typeof wanted === "string" ? customId === wanted || label === wanted : wanted.test(label);
  const names = all.map(({ label, customId }) => `"${label}" (${customId ?? "link"})`).join(", ");
  const button = all.find(isIt);
  if (button?.customId === undefined || button.isDisabled)
    throw new Error(`Expected a button "${wanted}" that can be clicked, got ${names || "no buttons"}`);
  return { ...button, customId: button.customId };
}

/** The options of all menus of a message, as people see them. */
export function optionsOf(message: StoredMessage): { readonly label: string; readonly value: string }[] {
  return menusOf(message).flatMap(({ options }) =>
    (options ?? []).map(({ label, value }) => ({ label, value })),
  );
}

/** The first menu of a message, and its option whose label begins with `number`; throws, naming those there are. */
export function optionOf(
  message: StoredMessage,
  number: number | undefined,
): { readonly customId: string; readonly value: string } {
  const [menu] = menusOf(message);
  const options = menu?.options ?? [];
  const option =
    number === undefined ? options[0] : options.find(({ label }) => label.startsWith(`${number} ·`));
  if (menu?.custom_id == null || option === undefined)
    throw new Error(
      `Expected a menu with option ${number ?? "1"}, got ${options.map(({ label }) => label).join(", ") || "none"}`,
    );
  return { customId: menu.custom_id, value: option.value };
}

function menusOf(message: StoredMessage): AnyComponent[] {
  return allComponents(message.data.components).filter(({ type }) => type === COMPONENT.stringSelect);
}

/** The menu with this custom id; throws where it has not these values. */
export function selectIn(message: StoredMessage, customId: string, values: readonly string[]): AnyComponent {
  const menu = allComponents(message.data.components).find(
    ({ type, custom_id }) => type === COMPONENT.stringSelect && custom_id === customId,
  );
  const known = menu?.options?.map(({ value }) => value) ?? [];
  if (menu === undefined || values.some((value) => !known.includes(value)))
    throw new Error(
      `Expected a menu "${customId}" with ${values.join(", ")}, got ${known.join(", ") || "none"}`,
    );
  return menu;
}
