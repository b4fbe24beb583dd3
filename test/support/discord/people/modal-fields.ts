import { type AnyComponent, allComponents, COMPONENT } from "../world/visible.ts";
import type { OpenModal } from "./interaction-handle.ts";

/** What was written into a modal, in the form in which Discord sends it; throws for fields that it has not. */
export function modalData(
  modal: OpenModal,
  fields: Readonly<Record<string, string>>,
): { readonly [key: string]: unknown } {
  const known = allComponents(modal.components).filter(({ type }) => type === COMPONENT.textInput);
  for (const name of Object.keys(fields))
    if (!known.some(({ custom_id }) => custom_id === name))
      throw new Error(`Expected a field of the modal, got "${name}"`);
  for (const input of known) checkLength(input, fields[input.custom_id ?? ""] ?? "");
  let id = 0;
  const written = (component: AnyComponent): object => {
    id++;
    const base = { type: component.type, id };
    if (component.component) return { ...base, component: written(component.component) };
    if (component.components) return { ...base, components: component.components.map(written) };
    const customId = component.custom_id;
    return customId ? { ...base, custom_id: customId, value: fields[customId] ?? "" } : base;
  };
  return { custom_id: modal.customId, components: modal.components.map(written) };
}

/** A modal made up from its id and fields, as an old client or a forger might send it. */
export function forgedModal(customId: string, fields: Readonly<Record<string, string>>): OpenModal {
  const components = Object.keys(fields).map((name) => ({
    type: COMPONENT.label,
    component: { type: COMPONENT.textInput, custom_id: name, required: false },
  }));
  return { customId, title: "", components, source: undefined };
}

function checkLength(
  input: AnyComponent & { min_length?: number; max_length?: number; required?: boolean },
  value: string,
) {
  const { custom_id: name, min_length: least = 0, max_length: most = 4000, required = true } = input;
  const isTooShort = value === "" ? required : value.length < least;
  if (isTooShort || value.length > most)
    throw new Error(
      `Expected ${Math.max(least, required ? 1 : 0)} to ${most} characters in "${name}", got ${value.length}`,
    );
}
