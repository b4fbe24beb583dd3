import { cleanName } from "../author-names.ts";
import { isNameShaped } from "./name-shape.ts";
import type { Found } from "./statement.ts";

const TELLS_OF =
  /^(?:(?:the\s)?(?:dr|prof|professor|mr|mrs|ms|sir|dame|rev)\.?\s)*(?<name>\p{Lu}\S*(?:\s\S+){1,4}?),?\s(?:is\s(?:\S+\s){0,5}?(?:reporter|writer|correspondent|editor|columnist|journalist|contributor|freelancer?|author|critic|novelist|poet|fellow|professor|lecturer|researcher|historian|student|staffer)\b|(?:writes|covers|reports|edits|teaches)\s|has\s(?:covered|reported|written)\s)/u;

/** "Jane Doe is a reporter at the Post": what is told of those who write. */
export function toldOf(text: string, zone: string, found: Found): void {
  const told = TELLS_OF.exec(text)?.groups?.name;
  if (told !== undefined && isNameShaped(told))
    found.statements.push({
      names: [cleanName(told)],
      left: [],
      place: `told ${zone}`,
      signs: [`told ${zone}`, "told of"],
    });
}

/** "Today's letter was written by Jane Doe", in a sentence of the text's own. */
export function ledBySentence(text: string, zone: string, found: Found): void {
  const name = WRITTEN_BY.exec(text)?.groups?.name;
  if (name !== undefined && isNameShaped(name))
    found.statements.push({ names: [name], left: [], place: zone, signs: [zone, "told of"] });
}
const WRITTEN_BY =
  /(?:was written by|guest post by|is by|words by|story by|report by)\s(?<name>\p{Lu}[\p{L}'’.-]+(?:\s(?:\p{Lu}[\p{L}'’.-]+|de|da|dos|van|von|del|al|bin)){1,4})/u;
