/** What somebody is who does it, by the verb in the third person and the past: "whoever runs the harbour" is its head. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ["runs", "head"],
  ["ran", "head"],
  ["leads", "head"],
  ["led", "head"],
  ["heads", "head"],
  ["headed", "head"],
  ["chairs", "chair"],
  ["chaired", "chair"],
  ["owns", "owner"],
  ["owned", "owner"],
  ["manages", "manager"],
  ["managed", "manager"],
  ["directs", "director"],
  ["directed", "director"],
  ["founded", "founder"],
  ["edits", "editor"],
  ["edited", "editor"],
  ["coaches", "coach"],
  ["coached", "coach"],
  ["represents", "lawyer"],
  ["represented", "lawyer"],
  ["governs", "governor"],
]);

/** The noun for whoever does what a folded verb tells ("runs": "head"); `undefined` for verbs that make no office. */
export function roleOfVerb(verb: string): string | undefined {
  return ROLES.get(verb);
}
