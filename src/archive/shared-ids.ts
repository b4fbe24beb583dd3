import type { PassageId } from "../text/passage.ts";
import type { QuoteId } from "./archive.ts";

/** Begins the name of a shared article whose id an own one has too. No own article may have such an id. */
export const SHARED_NAME = "shared:";

/**
 * Numbers of two archives in one: own ones stay as they are, shared ones are raised by this. Neighbouring paragraphs keep
 * neighbouring numbers, own passages come before shared ones, and no archive counts so far.
 */
export const RAISED = 2 ** 40;

type Id = PassageId | QuoteId;

export function toSharedNumber<T extends Id>(id: T): T {
  return (Number(id) + RAISED) as T;
}

export function isSharedNumber(id: Id): boolean {
  return id >= RAISED;
}

/** The ids of each archive as it knows them. */
export function divideNumbers<T extends Id>(ids: readonly T[]): { readonly own: T[]; readonly shared: T[] } {
  const own: T[] = [];
  const shared: T[] = [];
  for (const id of ids)
    if (isSharedNumber(id)) shared.push((Number(id) - RAISED) as T);
    else own.push(id);
  return { own, shared };
}
