import { describe, expect, it } from "vitest";
import { bylineOf, signatureOf } from "../../src/ingest/byline.ts";

describe("bylineOf", () => {
  it.each([
    ["By Lowell Marsh", ["Lowell Marsh"], null],
    ["By LOWELL MARSH", ["LOWELL MARSH"], null],
    ["By Lowell Marsh and Petra Stowe, Staff Writers", ["Lowell Marsh", "Petra Stowe"], null],
    ["By Lowell Marsh, Petra Stowe & Gil Thorne", ["Lowell Marsh", "Petra Stowe", "Gil Thorne"], null],
    ["By J. K. Marlow in Orrinford", ["J. K. Marlow"], null],
    ["By Lowell Marsh, The Harwick Herald", ["Lowell Marsh"], "The Harwick Herald"],
    ["By Lowell Marsh (AP)", ["Lowell Marsh"], "AP"],
    ["By Reuters Staff", [], "Reuters"],
    ["By Our Staff Reporter", [], null],
    ["Text: Jörg Anders", ["Jörg Anders"], null],
    ["Von Jörg Anders und Anne-Marie von der Heide", ["Jörg Anders", "Anne-Marie von der Heide"], null],
    ["Par Maëlle Kerjean, envoyée spéciale à Saint-Orme", ["Maëlle Kerjean"], null],
    ["Por Abril Sotelo", ["Abril Sotelo"], null],
    ["Door Sanne Vrolijk", ["Sanne Vrolijk"], null],
    ["Di Lia Corvi e Ugo Neri", ["Lia Corvi", "Ugo Neri"], null],
    ["青柳しおり記者", ["青柳しおり"], null],
  ])("reads %j", (text, authors, outlet) => {
    expect(bylineOf(text)).toEqual({ authors, outlet });
  });

  it.each([
    "By Friday the bridge was closed.",
    "By the time help came",
    "By boat to Skarn",
    "Par ailleurs, le maire a démissionné.",
    "Por eso no vino nadie",
    "Von hier aus sieht man das Meer",
    "Bystanders",
  ])("leaves %j alone", (text) => {
    expect(bylineOf(text)).toBeNull();
  });
});

describe("signatureOf", () => {
  it("needs a role or an outlet behind the name", () => {
    expect(signatureOf("Lowell Marsh, Staff Writer")?.authors).toEqual(["Lowell Marsh"]);
    expect(signatureOf("Lowell Marsh | Harwick Herald")).toEqual({
      authors: ["Lowell Marsh"],
      outlet: "Harwick Herald",
    });
    expect(signatureOf("Lowell Marsh")).toBeNull();
    expect(signatureOf("Lowell Marsh, Harwick")).toBeNull();
  });
});
