import type { Article } from "../../src/text/article.ts";
import { articleOf } from "./articles.ts";

/** A speaker of `HEARINGS`, with more quotes than one answer shows. */
export const QUILL = "Dorothea Quill";

const SEEN = [
  "the south pier",
  "the fish stairs",
  "Cable Street",
  "the tide gate",
  "the coal wharf",
  "Gull Rock",
  "the lamp house",
];
const TOLD: readonly ((place: string) => string)[] = [
  (place) => `Nobody has painted ${place} since my grandmother kept the books`,
  (place) => `Last winter a cormorant built its nest right on top of ${place}`,
  (place) => `Children should learn to swim before they play near ${place}`,
  (place) => `We have ordered eleven new ropes, and four of them are meant for ${place}`,
  (place) => `The insurance people took one look at ${place} and went home`,
  (place) => `If the council sells ${place}, it will have to sell me with it`,
  (place) => `I counted ninety lobster pots piled against ${place} on Tuesday`,
  (place) => `A lantern costs less than a funeral, so ${place} gets a lantern`,
];

/** Seven hearings about the harbour: 56 different quotes of Dorothea Quill. */
export const HEARINGS: readonly Article[] = SEEN.map((place, i) =>
  articleOf(
    `hearing-${i + 1}`,
    TOLD.map((say) => `“${say(place)},” Harbour master Dorothea Quill told the hearing.`),
    {
      title: `Harbour hearing ${i + 1}: ${place}`,
      outlet: "Thornsay Evening Bell",
      published: `2022-0${i + 1}-15`,
      url: `https://bell.example/hearing/${i + 1}`,
    },
  ),
);

const FIRST = ["Abel", "Brona", "Cato", "Delphine", "Emrys", "Fenna"];
const LAST = ["Ashgrove", "Birkholt", "Cawdrey", "Dunmore", "Eastwick"];

/** Thirty notices of thirty outlets, with a speaker each: more than a list of choices holds. */
export const NOTICES: readonly Article[] = LAST.flatMap((last, i) =>
  FIRST.map((first, j) =>
    articleOf(
      `notice-${first}-${last}`.toLowerCase(),
      [
        `“The ${last} orchard lost ${i * 6 + j + 12} pear trees in the frost,” ${first} ${last} said on Monday.`,
      ],
      {
        title: `Frost in the orchard of ${first} ${last}`,
        outlet: `${last} ${first} Messenger`,
        published: `2021-0${i + 1}-1${j}`,
        url: `https://messenger.example/${first}-${last}`.toLowerCase(),
      },
    ),
  ),
);

const LOGBOOK = Array.from(
  { length: 60 },
  (_, i) =>
    `On day ${i + 1} of the voyage the wind blew from the ${i % 2 === 0 ? "north" : "east"} and the cook burnt the porridge again.`,
).join(" ");

/** One paragraph of more characters than a message holds, and a title beyond ASCII. */
export const VOYAGE: Article = articleOf(
  "voyage",
  [
    "The logbook of the brig Änderung was read aloud in the museum on Sunday.",
    `${LOGBOOK} “We never once saw the whale that we had been paid to find,” Captain Zoë Brånnvik said.`,
    "The reading took two hours, and tea was served.",
  ],
  {
    title: "Ängström’s brig: the logbook of Zoë Brånnvik",
    outlet: "Thornsay Evening Bell",
    published: "2020-06-07",
    url: "https://bell.example/voyage",
  },
);

/** Fictional articles beside the samples: long lists, long paragraphs, many names. */
export const PELLMOUTH_ARTICLES: readonly Article[] = [...HEARINGS, ...NOTICES, VOYAGE];
