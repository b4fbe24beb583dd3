import { expect, test } from "vitest";
import { completeName } from "../../src/cli/complete-name.ts";

const NAMES = ["Ines Will", "Solveig Hall", "Bram Okonjo-State", "Guild of Lamplighters", "Élodie Farrant"];
const COMMANDS = ["/context", "/article", "/quit"];

test.each<[line: string, offered: string[], replaced: string]>([
  ["what did sol", ["Solveig Hall"], "sol"],
  ["what did Solveig Ha", ["Solveig Hall"], "Solveig Ha"],
  ["ha", ["Solveig Hall"], "ha"],
  ["what did the Guild of L", ["Guild of Lamplighters"], "Guild of L"],
  ["who said wi", ["Ines Will"], "wi"],
  ["éL", ["Élodie Farrant"], "éL"],
  ["what did nobody", [], "what did nobody"],
  ["a", [], "a"],
  ["", [], ""],
  ["/a", ["/article"], "/a"],
  ["/", COMMANDS, "/"],
])("%j is completed", (line, offered, replaced) => {
  expect(completeName(line, NAMES, COMMANDS)).toEqual([offered, replaced]);
});
