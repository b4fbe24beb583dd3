import type { Article } from "../../src/text/article.ts";
import { articleOf } from "./articles.ts";

const WIRE_TEXT = [
  "The harbour council of Port Almond voted on Tuesday to close the eastern slipway for good after a second barge broke loose in a week.",
  '"We cannot go on tying boats to a wall that moves," council leader Imogen Farrowby said after the vote, which ended nine to two.',
  "Repairs would have cost 4.2 million florins, about 30 percent of the yearly budget of the port, according to a report by the harbour office.",
  "The slipway was built in 1911 for the herring fleet, and has been used mostly by pleasure boats since the cannery closed.",
  "Fishermen protested outside the town hall with lanterns and a brass band while the councillors were speaking.",
  "A new landing stage further west will open in spring, the council said, with room for forty boats and a crane for the winter.",
];

/** What an agency sent out. */
export const WIRE = articleOf("wire-slipway", WIRE_TEXT, {
  title: "Port Almond closes its eastern slipway",
  outlet: "Coast Wire",
  published: "2032-04-06",
  url: "https://wire.example/slipway",
});

/** The same story as other outlets printed it, each in a manner of its own. */
export const COPIES: readonly Article[] = [
  copy("herald", "Almond Herald", "2032-04-07", "No more boats at the old slipway", (paragraphs) => [
    `PORT ALMOND (Coast Wire) - ${paragraphs[0]}`,
    ...paragraphs.slice(1).map(curly),
  ]),
  copy("tribune", "Quay Tribune", "2032-04-07", "Slipway to close after barges break loose", (paragraphs) =>
    paragraphs.map((text) => text.replace("percent", "per cent").replace(/"/gu, "'")),
  ),
  copy("evening", "Evening Lantern", "2032-04-08", "Council: slipway is history", (paragraphs) => [
    ...paragraphs.slice(0, 5).map((text) => text.replace("with lanterns", "carrying lanterns")),
    "The Lantern will print letters from readers about the slipway on Saturday.",
  ]),
  copy("digest", "Island Digest", "2032-04-09", "Eastern slipway closes", (paragraphs) =>
    paragraphs.slice(0, 4),
  ),
];

/** Somebody else's report of the same vote, and one from the council a year later, told after the same pattern. */
export const OTHERS: readonly Article[] = [
  articleOf(
    "own-report",
    [
      "Boat owners in Port Almond must look for new moorings: the eastern slipway will not open again, the harbour council decided.",
      "Imogen Farrowby, who leads the council, said nobody could go on tying boats to a wall that moves.",
      "Only two of eleven councillors wanted to spend 4.2 million florins on repairs.",
      "Outside, the herring men played trumpets until the lights went out.",
    ],
    { title: "Boat owners lose their slipway", outlet: "Almond Herald", published: "2032-04-07" },
  ),
  articleOf(
    "a-year-later",
    WIRE_TEXT.map((text) =>
      text
        .replace("eastern slipway", "northern jetty")
        .replace("nine to two", "7 to 4")
        .replace("4.2 million florins, about 30", "1.9 million florins, about 12")
        .replace("1911", "1936")
        .replace("herring fleet", "mail steamers")
        .replace("lanterns and a brass band", "banners and two drums")
        .replace("forty boats", "a ferry"),
    ),
    { title: "Port Almond closes its northern jetty", outlet: "Coast Wire", published: "2033-05-10" },
  ),
];

function copy(
  id: string,
  outlet: string,
  published: string,
  title: string,
  edit: (paragraphs: readonly string[]) => readonly string[],
): Article {
  const url = `https://${id}.example/slipway`;
  return articleOf(`${id}-slipway`, edit(WIRE_TEXT), { title, outlet, published, url });
}

function curly(text: string): string {
  return text.replace(/"([^"]*)"/gu, "“$1”");
}
