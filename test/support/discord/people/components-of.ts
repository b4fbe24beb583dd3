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
    .map(({ label, custom_id, url, disabled }) => ({
      label: label ?? "",
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
