import { describe, expect, it } from "vitest";
import {
  isLeadingAdjective,
  isNational,
  isPlaceName,
  placeKey,
  placeOf,
} from "../../../src/english/names/places.ts";

describe("placeKey", () => {
  it.each([
    ["Singapore’s", "Singaporean", "singapore"],
    ["Mexico", "Mexicans", "mexico"],
    ["the U.S.", "American", "united states"],
    ["US", "Americans", "united states"],
    ["Britain", "British", "united kingdom"],
    ["UK", "Britons", "united kingdom"],
    ["Côte d’Ivoire", "Ivorian", "ivory coast"],
    ["the Netherlands", "Dutch", "netherlands"],
    ["Holland", "Dutchman", "netherlands"],
    ["South Korea", "South-Korean", "south korea"],
    ["South Korean", "South Koreans'", "south korea"],
    ["Myanmar", "Burmese", "myanmar"],
    ["New York", "New Yorker", "new york"],
    ["London", "Londoners", "london"],
    ["Kiev", "Kyiv", "kyiv"],
    ["Texas", "Texan", "texas"],
    ["the European Union", "E.U.", "european union"],
    ["Democratic Republic of the Congo", "Congolese", "congo"],
  ])("%s and %s are of one place", (name, other, key) => {
    expect(placeKey(name)).toBe(key);
    expect(placeKey(other)).toBe(key);
  });

  it.each(["us", "mayor", "", "polish-ed", "Facebook"])("%j is of none", (words) => {
    expect(placeKey(words)).toBeUndefined();
  });

  it("tells countries from cities", () => {
    expect(placeOf("Nigerian")?.kind).toBe("country");
    expect(placeOf("Parisian")?.kind).toBe("city");
  });
});

it("a bare place name speaks only as itself; one that is a given name as often is somebody", () => {
  expect(isPlaceName("washington")).toBe(true);
  expect(isPlaceName("chad")).toBe(false);
  expect(isPlaceName("american")).toBe(false);
});

it("adjectives before a name tell a country, a party or a time", () => {
  for (const word of ["french", "nigerian", "european", "scottish"])
    expect(isNational(word), word).toBe(true);
  for (const word of ["parisian", "republican", "former", "dane"]) expect(isNational(word), word).toBe(false);
  for (const word of ["former", "republican", "french"]) expect(isLeadingAdjective(word), word).toBe(true);
});
