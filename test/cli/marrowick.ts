/** Small invented articles for the tests of the command line. */
export const MARROWICK = {
  "bridge.md": `---
title: "Marrowick opens a bridge of glass"
authors: [Tilda Oxenford]
outlet: The Marrowick Bell
published: 2031-05-02
url: https://bell.example/bridge
---

Marrowick opened a bridge of glass across the River Ammer on Friday. It cost 7.5 million crowns and carries 4,000 walkers a day.

"A bridge is a promise that both banks keep," Mayor Ottoline Vasquell said at the opening. She had cut the ribbon with a bread knife because the scissors were lost.

The engineer Bram Tessaly warned that the bridge must close in frost. Its panes become slippery below two degrees.
`,
  "swans.md": `---
title: "Nobody has counted the swans of Quillhaven"
authors: [Ines Dorrow, Paul Quist]
outlet: Quillhaven Courier
published: 2031-06-11
---

The swans of Quillhaven have not been counted since 2019, the harbour office admitted on Tuesday. The last count found 212 birds.

Ferry captain Zuzanna Kordrick told the Courier that she sees more of them every spring. "They have right of way and they know it," she said.
`,
} as const;

/** One article as a line of JSON Lines. */
export function articleLine(
  id: string,
  text: string,
  fields: Readonly<Record<string, unknown>> = {},
): string {
  return `${JSON.stringify({ id, title: `Notice ${id}`, outlet: "The Marrowick Bell", text, ...fields })}\n`;
}
