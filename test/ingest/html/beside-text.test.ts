import { describe, expect, test } from "vitest";
import { readPage } from "../../../src/ingest/html/read-page.ts";
import { PARAGRAPHS, page, paragraphs, TEXT } from "./pages.ts";

const BEFORE = PARAGRAPHS.slice(0, 2);
const BEHIND = PARAGRAPHS.slice(2);
const read = (before: readonly string[], box: string, behind: readonly string[]): string => {
  const body = `<article><h1>Pellmouth keeps its ferry</h1><p class="byline">By Odile Farrant</p>${paragraphs(before)}${box}${paragraphs(behind)}</article>`;
  return readPage(page({ body })).text;
};

describe("what stands below a text and is none of it", () => {
  test.each([
    "<p><strong>Correction:</strong> An earlier version of this story gave the wrong date for the vote.</p>",
    "<p><em>This article was updated at 5 p.m. to add a comment from the county.</em></p>",
    "<p>Updated May 3: This article has been updated to include a statement.</p>",
    "<p><i>Clarification (May 3): The engine was repaired nine times, not ten.</i></p>",
    '<div class="correction"><h4>Correction</h4><p>The engine was repaired nine times, not ten as first stated.</p></div>',
    "<p><em>Editor’s note: The writer’s brother sails on the ferry.</em></p>",
    "<p>Contributing: Joss Pendeen, Mark Post</p>",
    "<p>With reporting by Joss Pendeen in Cork.</p>",
    "<p><em>Joss Pendeen contributed reporting from Cork.</em></p>",
    "<p><em>Additional research by Joss Pendeen.</em></p>",
    "<p><em>Reporting by Joss Pendeen; Editing by Mark Post and Hope Hill</em></p>",
    '<p>Read more: <a href="/b">The engine that would not start</a></p>',
    '<p><a href="/b">Read more: The engine that would not start</a></p>',
    '<p><strong>READ NEXT:</strong> <a href="/b">The engine that would not start again</a></p>',
    '<p>Follow Odile Farrant on <a href="#">X</a> and <a href="#">Bluesky</a>.</p>',
    "<p>Follow us on Facebook, Instagram and X for more.</p>",
    "<p>Follow @pellmouthpost for updates.</p>",
    "<p>Odile Farrant is the harbour correspondent of the Post. Reach her at odile@post.example.</p>",
    "<p><em>Odile Farrant covers the harbour for the Post.</em></p>",
    "<p><em>Odile is a freelance writer based in Cork.</em></p>",
    "<p>© 2024 The Pellmouth Post. All rights reserved.</p>",
    "<p>Copyright 2024 The Pellmouth Post</p>",
    "<p>Sign up for our weekly newsletter, The Tide.</p>",
    '<p>Get the best of Pellmouth in your inbox every Friday. <a href="#">Sign up</a></p>',
    "<p><em>This story is part of a series on the coast, supported by the Tide Trust.</em></p>",
    "<p><em>This article was first published in The Tide.</em></p>",
    "<p><em>Republished under a Creative Commons licence.</em></p>",
    "<p>Translated from the Dutch by Joss Pendeen</p>",
    "<p>Comments are closed.</p>",
    "<p>Please keep comments civil. Comments are moderated.</p>",
    "<p>Have a tip? Contact Odile Farrant at odile@post.example.</p>",
    "<p>Do you know more about the ferry? Email us at news@post.example</p>",
    "<p>Listen to this article · 6 min</p>",
    "<p>Download our app to get the latest news.</p>",
    "<p>Support local journalism. Become a member today.</p>",
    "<p>###</p>",
    "<p>-30-</p>",
    "<p>ENDS</p>",
    "<p>* * *</p>",
    "<p>Photos: Piran Quist</p>",
    "<p>(Photo by Piran Quist)</p>",
    "<p>Top image: The old ferry, by Piran Quist</p>",
    "<p>Image credit: Piran Quist/Post</p>",
    '<p>Tags: <a href="#">ferry</a>, <a href="#">harbour</a></p>',
    '<p>Filed under: <a href="#">Ferry</a> | <a href="#">Harbour</a></p>',
    '<p>Share this: <a href="#">X</a> <a href="#">Facebook</a></p>',
    '<div class="q1"><h3>More from Pellmouth</h3><a href="/c">A new bridge?</a><p>The county has asked for a study of the bridge by June.</p></div>',
    '<section><h2>Related</h2><div><a href="/c"><h3>A new bridge?</h3></a><p>The county has asked for a study of the bridge by June.</p></div></section>',
    '<div class="zz"><p>This post is for paid subscribers</p><a href="#">Subscribe</a></div>',
    '<p>To continue reading, <a href="#">subscribe</a> or <a href="#">log in</a>.</p>',
    "<p>You have 2 free articles left this month.</p>",
    "<p>Sponsored by Pellmouth Savings Bank</p>",
    "<p>The Pellmouth Post is a member of the Press Council.</p>",
    "<p>Last updated: 3 May 2024, 10:12</p>",
  ])("%s", (box) => expect(read(PARAGRAPHS, box, [])).toBe(TEXT));
});

describe("what stands between paragraphs and is none", () => {
  test.each([
    '<div class="a9"><span>LIVE</span><ul><li>10:02 Ferry leaves</li><li>09:58 Ferry arrives</li></ul></div>',
    '<div class="b2"><h4>At a glance</h4><ul><li>Engine: 1961</li><li>Crew: 4</li><li>Seats: 120</li></ul></div>',
    "<aside><h4>At a glance</h4><ul><li>Engine: 1961</li><li>Crew: 4</li></ul></aside>",
    "<p>Story continues below advertisement</p>",
    "<div>Advertisement</div>",
    "<p>Article continues after this message</p>",
    '<figure><img src="a.jpg"><figcaption>The old ferry in May. Photo: Piran Quist</figcaption></figure>',
    '<div class="im"><img src="a.jpg"><p>The old ferry at its berth in May, with its crew of four. (Piran Quist/Post)</p></div>',
    '<div class="g"><p>1/3</p><p>The old ferry at its berth.</p></div>',
    '<p><strong>RELATED: <a href="/b">The engine that would not start</a></strong></p>',
    '<p><a href="/b"><em>Related: The engine that would not start, and why nobody asked</em></a></p>',
    '<p>[Read: <a href="/b">The engine that would not start</a>]</p>',
    "<blockquote>I would rather have a slow ferry than a fast excuse</blockquote>",
    '<div class="xq3"><p>“I would rather have a slow ferry than a fast excuse”</p><p>Ilse Varrick, chair</p></div>',
    '<div class="xq3">“I would rather have a slow ferry than a fast excuse” <cite>Ilse Varrick</cite></div>',
    '<aside class="pullquote"><p>I would rather have a slow ferry than a fast excuse</p></aside>',
    '<div class="nl"><p>Our Friday letter tells you what the tide brought in.</p><form><input type="email"><button>Sign up</button></form></div>',
    '<div class="nl"><h3>The Tide</h3><p>Our Friday letter tells you what the tide brought in.</p><button>Sign up</button></div>',
    '<p>Watch: <a href="#">The ferry in a storm</a></p>',
    '<div class="v"><p>Video: the ferry in a storm</p><span>0:48</span></div>',
    '<div class="promo1"><a href="/c"><img src="c.jpg"><span>The engine that would not start</span></a></div>',
    '<div class="ann"><span>Advertising content</span><div>Cheap ropes in your harbour? See the list here before you buy</div></div>',
  ])("%s", (box) => expect(read(BEFORE, box, BEHIND)).toBe(TEXT));
});

describe("what is a paragraph, though words of such lines are in it", () => {
  test.each([
    "The views expressed by farmers are not those of the ministry, she said.",
    "About the Harbour",
    "“Sponsored by nobody,” he said.",
    "The correction cost the county four million crowns.",
    "More from the sea than from the land, the town has always lived.",
    "You have articles of faith left from another century, he told them, and no boat.",
    "Email him at your peril, the crew say.",
    "Contact with the ferry was lost at noon.",
    "(With the wind behind it, the ferry is faster.)",
    "Ilse Varrick edited the town’s newspaper for nine years.",
    "Story: that is what the crew call the engine.",
    "The story originally told was that the engine had been stolen from a mill.",
    "“I rest my case.”",
    "Report after report has said the same.",
    "Follow the river for nine miles and you come to the bridge.",
    "A correction was needed, and the board knew it.",
    "From the issue of 1931 we know that the ferry was green.",
    "“A slow ferry,” she said again. “A slow one.”",
    "Words: she has plenty of them.",
    "Presented by the mayor with a medal, she wept.",
    "Note: the ferry does not run on Sundays.",
    "In association with the county, the board runs a school for pilots.",
  ])("%s", (words) =>
    expect(read(BEFORE, `<p>${words}</p>`, BEHIND)).toBe([...BEFORE, words, ...BEHIND].join("\n\n")),
  );
});

test.each<[string, readonly string[]]>([
  ["<h2>A slow ferry</h2>", ["A slow ferry"]],
  ["<p><strong>A slow ferry</strong></p>", ["A slow ferry"]],
  [
    "<ul><li>The engine is from 1961.</li><li>The crew is four.</li></ul>",
    ["The engine is from 1961.", "The crew is four."],
  ],
  [
    '<p><a href="/x">The ferry has run since 1931, and has missed only eleven days in that time, says its log.</a></p>',
    ["The ferry has run since 1931, and has missed only eleven days in that time, says its log."],
  ],
  [
    "<p>The fer­ry has run since 19​31, and the crew are proud of that.</p>",
    ["The ferry has run since 1931, and the crew are proud of that."],
  ],
  [
    "<p><b>Q: Will it last?</b></p><p>It has to. There is nothing else.</p>",
    ["Q: Will it last?", "It has to. There is nothing else."],
  ],
])("paragraphs in other elements: %s", (box, lines) =>
  expect(read(BEFORE, box, BEHIND)).toBe([...BEFORE, ...lines, ...BEHIND].join("\n\n")),
);

test.each([
  `<p><span class="vx">T</span><span class="dc" aria-hidden="true">T</span>${(PARAGRAPHS[0] ?? "").slice(1)}</p>`,
  `<p><span aria-hidden="true" class="k1">T</span><span class="k2">T</span>${(PARAGRAPHS[0] ?? "").slice(1)}</p>`,
])("a drop cap whose twin a style sheet hides: %s", (first) =>
  expect(read([], first, PARAGRAPHS.slice(1))).toBe(TEXT),
);

test("boxes of key points, and who says what they are, are beside the text", () => {
  const box =
    '<div class="x7"><h6>AI-generated summary <span>Beta</span></h6><ul><li>The ferry stays.</li></ul><p>Read by our editors.</p></div>';
  const named =
    '<div class="KeyPoints_k"><h2>In short:</h2><p>The ferry stays for one more winter, the board says.</p></div>';
  expect(read([], box + named, PARAGRAPHS)).toBe(TEXT);
});

test.each([
  "<p>The author is a professor at the school of navigation. Email: quist@post.example</p>",
  "<p>Any reproduction of this dispatch, even in part, is prohibited.</p>",
  "<p>The remainder of this article is for subscribers.</p>",
  "<p>Published in The Pellmouth Post, May 3rd, 2024</p>",
  "<div><b>Guest book</b><p>Nomsa: I have sailed on her since I was nine, and I am seventy now.</p></div>",
])("notes behind a text: %s", (note) => {
  // Where readers begin to speak is told behind a text of some length.
  const long = [
    ...PARAGRAPHS,
    "The board meets again in June, when the county is to say what it will pay and what it wants for that.",
  ];
  expect(read(long, note, [])).toBe(long.join("\n\n"));
});

test("who wrote is known with titles before the name", () => {
  const head = '<meta name="author" content="Prof Wilhelmina Quist">';
  const about =
    "<div><i>Professor Dame Wilhelmina Quist is president of the Tide Trust and author of ‘Low Water’</i></div>";
  const body = `<article><h1>Pellmouth keeps its ferry</h1>${paragraphs()}${about}</article>`;
  expect(readPage(page({ head, body })).text).toBe(TEXT);
});

test("what a release tells of who sent it is no paragraph of it", () => {
  const about =
    "<div><p><b>About Pellmouth Freight Group</b><br>Pellmouth Freight Group moves two million tonnes a year on the waters of eight counties. It employs 300 people.</p></div>";
  const body = `<article><h1>Pellmouth keeps its ferry</h1>${paragraphs([...PARAGRAPHS, "The first boat left at six with nine containers of paper, and the board waved it off from the mole.", "Two more berths are planned by the county, which has not yet said when, and where the money is to come from."])}${about}</article>`;
  expect(readPage(page({ body })).text).not.toContain("tonnes");
});
