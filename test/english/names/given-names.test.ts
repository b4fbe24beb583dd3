import { describe, expect, it } from "vitest";
import { genderOfGivenName, givenNameOf, isGivenName } from "../../../src/english/names/given-names.ts";

describe("a given name", () => {
  it.each<[string, string, string]>([
    ["English", "Elizabeth", "Kenneth"],
    ["Spanish", "Guadalupe Concepción", "Ignacio"],
    ["Portuguese", "Conceição", "João"],
    ["French", "Geneviève", "Jean-Luc"],
    ["German", "Waltraud", "Jürgen"],
    ["Italian", "Fiorella", "Massimiliano"],
    ["Norwegian", "Ragnhild", "Torbjørn"],
    ["Finnish", "Päivi", "Pentti"],
    ["Irish", "Siobhán", "Diarmuid"],
    ["Welsh", "Angharad", "Ieuan"],
    ["Polish", "Małgorzata", "Zbigniew"],
    ["Russian", "Lyudmila", "Vyacheslav"],
    ["Greek", "Stavroula", "Panagiotis"],
    ["Turkish", "Zeynep", "Kemal"],
    ["Arabic", "Khadija", "Abdulrahman"],
    ["Persian", "Shahrzad", "Mojtaba"],
    ["Hebrew", "Shoshana", "Yitzhak"],
    ["Hindi", "Priyanka", "Narendra"],
    ["Tamil", "Jayanthi", "Senthil"],
    ["Urdu", "Benazir", "Shehbaz"],
    ["Chinese", "Xiuying", "Zhiqiang"],
    ["Japanese", "Yuriko", "Shinzo"],
    ["Korean", "Geun-hye", "Myung-bak"],
    ["Vietnamese", "Tuyet", "Quang"],
    ["Indonesian", "Megawati", "Bambang"],
    ["Igbo", "Chimamanda", "Chinedu"],
    ["Yoruba", "Folashade", "Oluwaseun"],
    ["Akan", "Akosua", "Kwabena"],
    ["Wolof", "Ndeye", "Mamadou"],
    ["Amharic", "Tirunesh", "Haile"],
    ["Kikuyu", "Wanjiru", "Kariuki"],
    ["Zulu", "Nomvula", "Sibusiso"],
    ["Shona", "Nyaradzo", "Tafadzwa"],
  ])("of a woman and of a man in %s", (_, woman, man) => {
    for (const name of woman.split(" ").filter((name) => name !== "Guadalupe"))
      expect(genderOfGivenName(name), name).toBe("f");
    expect(genderOfGivenName(man), man).toBe("m");
  });

  it.each(["Andrea", "Jean", "Kim", "Sasha", "Guadalupe", "Taylor", "Deniz", "Ayanda", "Noor"])(
    "that women and men share tells no gender: %s",
    (name) => {
      expect(givenNameOf(name)).toEqual({ gender: undefined, isWord: false });
    },
  );

  it.each(["mayor", "bridge", "said", "the", "", "xyzzy", "Monday", "Facebook", "Police"])(
    "is not %j",
    (word) => {
      expect(isGivenName(word)).toBe(false);
    },
  );

  it.each([
    "Will",
    "May",
    "Mark",
    "Rich",
    "Grace",
    "Hope",
    "Bill",
    "Art",
    "Faith",
    "Pat",
    "Rose",
    "Jack",
    "Summer",
  ])("that is a word, too, is marked as one: %s", (name) => {
    expect(givenNameOf(name)?.isWord).toBe(true);
  });

  it.each(["amara", "bernard", "PRIYA"])("that is no word is one in any case: %s", (name) => {
    expect(givenNameOf(name)?.isWord).toBe(false);
  });

  it("is read from its first part where the whole is unknown", () => {
    expect(genderOfGivenName("Jean-Claude")).toBe("m");
    expect(genderOfGivenName("Ana-Zzyx")).toBe("f");
    expect(isGivenName("Zzyx-Ana")).toBe(false);
  });
});
