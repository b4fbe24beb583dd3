/** One choice of an option. */
export interface Choice {
  /** What people see, 1 to 100 characters. */
  readonly name: string;
  /** What is sent, 1 to 100 characters. */
  readonly value: string;
}

/** Discord's limits: https://docs.discord.com/developers/interactions/application-commands */
export const MOST_CHOICES = 25;
export const LONGEST_CHOICE = 100;

/** A choice within the limits; `null` where the value is too long to be sent. What people see is cut visibly. */
export function choice(name: string, value: string): Choice | null {
  if (value.trim() === "" || value.length > LONGEST_CHOICE) return null;
  return { name: name.trim() === "" ? "…" : cutTo(name, LONGEST_CHOICE), value };
}

/** A cut falls on white space found within so many units before it, or else within a word. */
const WORD_LOOKUP = 20;

/** The text, or as much of it as fits with the sign that there is more. No character is cut in half. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = Math.max(0, most - 1);
  const space = text.slice(0, end + 1).search(/\s+\S*$/u);
  if (space > 0 && space >= end - WORD_LOOKUP) return `${text.slice(0, space).replace(/[,;:–—]+$/u, "")}…`;
  const isPairCut = /[\ud800-\udbff]/u.test(text.charAt(end - 1));
  return `${text.slice(0, isPairCut ? end - 1 : end)}…`;
}
