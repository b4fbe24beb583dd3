import { fold } from "../../text/terms.ts";

/** An outlet's name as whole words between spaces, without case and accents, so that "AP" does not name the "Harbour Paper". */
export function outletWords(name: string): string {
  return ` ${fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
