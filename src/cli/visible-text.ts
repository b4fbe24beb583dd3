/**
 * Characters that steer a terminal or turn the order of what is read: C0 and C1 controls, and the bidirectional
 * overrides and isolates ("Trojan Source", CVE-2021-42574).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const STEERING = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of an article or a person as one line that is safe to print: white space becomes one space, controls visible. */
export function visible(text: string): string {
  return visibleControls(text.replace(/[\s\u0085]+/gu, " ").trim());
}

/** Makes the controls of a text visible and leaves everything else, line ends too, as it is. */
export function visibleControls(text: string): string {
  // Half a pair is printed as this anyway.
  return text.toWellFormed().replace(STEERING, (character) => {
    const code = character.charCodeAt(0);
    if (character === "\n") return character;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return "\u2421";
    return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

const RAW_IN_JSON = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** One line of JSON that no terminal or line reader misreads: what JSON allows raw is escaped too. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    RAW_IN_JSON,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
