/** A component, whatever its type: what the parts of the server need to know of it. */
export interface AnyComponent {
  readonly type: number;
  readonly id?: number | null;
  readonly custom_id?: string | null;
  readonly label?: string | null;
  readonly emoji?: { readonly name?: string | null } | null;
  readonly url?: string | null;
  readonly style?: number;
  readonly disabled?: boolean | null;
  readonly content?: string;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly components?: readonly AnyComponent[] | null;
  readonly component?: AnyComponent | null;
  readonly accessory?: AnyComponent | null;
}

export const COMPONENT = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  section: 9,
  textDisplay: 10,
  label: 18,
} as const;

/** Components with all those inside them, in the order in which they are seen. */
export function allComponents(components: unknown): AnyComponent[] {
  if (!Array.isArray(components)) return [];
  return (components as readonly AnyComponent[]).flatMap((component) => [
    component,
    ...allComponents(component.components),
    ...allComponents([component.component, component.accessory].filter((inner) => inner)),
  ]);
}

/** All text of a message or of a request's body that is content: its own, and that of text displays, a line each. */
export function visibleText(body: {
  readonly content?: string | null | undefined;
  readonly components?: unknown;
}): string {
  const displays = allComponents(body.components).map(({ type, content }) =>
    type === COMPONENT.textDisplay ? (content ?? "") : "",
  );
  return [body.content ?? "", ...displays].filter((text) => text !== "").join("\n");
}
