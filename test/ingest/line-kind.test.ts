import { describe, expect, test } from "vitest";
import { cleanText } from "../../src/ingest/clean-text.ts";
import { type LineKind, lineKindOf } from "../../src/ingest/line-kind.ts";
import { processorMsOf } from "../support/processor-time.ts";
import { BRIDGE } from "./stories.ts";

const LINES: Readonly<Record<LineKind, readonly string[]>> = {
  gallery: [
    "1 of 5: The seal on the steps at dawn.",
    "Image 3 of 9",
    "Slide 2/7 An officer climbs out of the window",
    "View gallery",
    "Pictured: the ferry at low tide.",
  ],
  makers: [
    "Contributing: Jorin Bleak, Sabine Roux",
    "Additional reporting by Jorin Bleak",
    "(Reporting by Jorin Bleak; editing by Sabine Roux)",
    "Jorin Bleak and Sabine Roux contributed to this report.",
  ],
  dateline: ["UPPER DUNMERE, June 20 —", "PELLMOUTH (AP) —", "SKERRY POINT, 4 March 2025", "LINDHAVEN –"],
  "read-more": [
    "Read more: The pits that closed one by one",
    "READ ALSO | Lobster prices fall again",
    "Related story: Choir wins in Cork",
    "Lire aussi : Le pont qui n’existait pas",
    "Click here to read the whole report",
  ],
  follow: [
    "Follow Nest Harcombe on Birdsite and Photogram",
    "Follow us on Birdsite",
    "Follow @nestharcombe",
    "You can follow Jorin Bleak on Photogram: @jorin.",
  ],
  copyright: [
    "Copyright 2031 Dunmere Courier. This may not be broadcast or rewritten.",
    "© 2031 The Quillhaven Courier",
    "This material may not be published, broadcast or redistributed.",
    "The Quillhaven Courier, all rights reserved.",
  ],
  "sign-up": ["Sign up here for our morning newsletter.", "Enjoyed this story? Share it with a friend."],
  notice: [
    "Editor’s note: This article was updated to name the surveyor.",
    "Disclosure: The Lantern rents its office from the council.",
  ],
  release: [
    "FOR IMMEDIATE RELEASE",
    "Embargoed until 6 a.m. on 3 March",
    "ENDS",
    "-30-",
    "- ENDS -",
    "###",
    "# # #",
  ],
  "comment-rules": [
    "Comments are moderated before they appear.",
    "Please keep your comments civil and on the subject.",
    "All comments must follow our house rules.",
    "By posting a comment you agree to our terms.",
  ],
};

describe.each(Object.entries(LINES))("%s", (kind, lines) => {
  test.each(lines)("%s", (line) => expect(lineKindOf(line)).toBe(kind));

  test.each(lines)("is no passage of a text: %s", (line) => {
    const raw = [BRIDGE.title, ...BRIDGE.body.slice(0, 2), line, ...BRIDGE.body.slice(2)].join("\n\n");
    expect(cleanText(raw)?.text).toBe(BRIDGE.body.join("\n\n"));
  });
});

test.each([
  "One of five boats sank, and 3 of 9 crews were saved.",
  "Follow the river on foot and you will come to the weir.",
  "Follow the money, said the auditor on Monday.",
  "Read more books, the minister told the pupils.",
  "Copyright reform passes its second reading",
  "Comments by the mayor were met with silence in the hall.",
  "THE BOAT THAT WAITED",
  "NEW HARBOUR: A PLAN",
  "Reporting for duty, the captain found nobody there.",
  "“Comments are closed,” the clerk said, and shut the window.",
  "Contributing to the fund is a duty, the bishop said.",
  "“The sponsors who pay for it have no say in the race,” Ana Marsh told the board on Friday.",
  "“The donors have no influence over what we teach,” the headmistress said.",
  "“Tell us if you made mistakes,” Ana Marsh told the board.",
  "“The opinions expressed by readers are glowing,” she said.",
  "Amended plans: the board meets on Friday, Ana Marsh said.",
  "Our coverage of the roof is funded by the state, Ana Marsh said.",
  "From the 1998 edition he kept every page, Ana Marsh said of her father.",
  "Any use of force against the strikers is forbidden, the minister said.",
  "The author is a friend of mine, Ana Marsh said on Friday.",
  "Ana Marsh and Bo Lind edited the story that won the prize, the board said.",
])("a sentence or headline is none: %s", (line) => expect(lineKindOf(line)).toBeNull());

test("takes time in proportion to a few hundred characters", () => {
  const lines = ["A ", "comments ", "Aa, ", "by ", "1 of ", "(((", "Follow A "].map((unit) =>
    unit.repeat(1_000).slice(0, 400),
  );
  expect(processorMsOf(() => lines.forEach((line) => void lineKindOf(line)))).toBeLessThan(500);
});
