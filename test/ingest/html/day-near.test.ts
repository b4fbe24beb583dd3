import { expect, test } from "vitest";
import { readPage } from "../../../src/ingest/html/read-page.ts";
import { page, paragraphs } from "./pages.ts";

function dayOf(above: string, below: string, opening = ""): string | null {
  const body = `<p>${above}</p><article><h1>Pellmouth keeps its ferry</h1><p>${below}</p>${opening}${paragraphs()}</article>`;
  return readPage(page({ body })).published;
}
const OPENING =
  "<p>Ridgeby, 15 September 2020 – The harbour board of Pellmouth has kept its ferry for another year, and the pier with it.</p>";

test.each<[string, string, string, string | null]>([
  [
    "a line that names more than the day",
    "",
    "Odile Farrant Community Desk reporter • 05:00, Jul 05 2022",
    "2022-07-05",
  ],
  ["a day beside a source", "", "10:47 pm, August 16, 2023 · Source: Lanterna", "2023-08-16"],
  ["the issue's", "Friday, September 25, 1998 • Vol. 61 No. 39", "", "1998-09-25"],
  ["that of a copyright", "Copyright 1998, Vol. 3, 25 September 1998", "", null],
  ["two days", "", "Held on 3 May 2024, and again on 4 May 2024, in the hall", null],
])("the day of a page that states none, %s", (_, above, below, day) => expect(dayOf(above, below)).toBe(day));

test("the day that opens the text", () => expect(dayOf("", "", OPENING)).toBe("2020-09-15"));
