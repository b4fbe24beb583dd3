import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import { type AnyComponent, allComponents } from "./visible.ts";

/** What Discord fills in where a body leaves it out. */
const DEFAULTS: Readonly<Record<number, object>> = {
  3: { min_values: 1, max_values: 1 },
  14: { spacing: 1, divider: true },
  17: { accent_color: null, spoiler: false },
};

/** Components as Discord gives them back: every one with an id, those of the body kept, without nulls that mean nothing. */
export function componentShapes(components: unknown): APIMessageTopLevelComponent[] {
  const taken = new Set(allComponents(components).map(({ id }) => id));
  let next = 1;
  const freeId = () => {
    while (taken.has(next)) next++;
    taken.add(next);
    return next;
  };
  const complete = (component: AnyComponent): AnyComponent => {
    const given = Object.fromEntries(Object.entries(component).filter(([, value]) => value !== null));
    const id = component.id || freeId();
    return {
      ...DEFAULTS[component.type],
      ...given,
      type: component.type,
      id,
      ...(component.components ? { components: component.components.map(complete) } : {}),
      ...(component.accessory ? { accessory: complete(component.accessory) } : {}),
    };
  };
  const list = Array.isArray(components) ? (components as AnyComponent[]) : [];
  return list.map(complete) as unknown as APIMessageTopLevelComponent[];
}
