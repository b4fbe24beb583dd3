import { expect, test } from "vitest";
import { askedTogether } from "../../../src/archive/postgres/asked-together.ts";

test("what is asked for in one turn is read together, each once, and what comes later is read anew", async () => {
  const read: string[][] = [];
  const ask = askedTogether(async (keys: readonly string[]) => {
    read.push([...keys]);
    return new Map(keys.filter((key) => key !== "nobody").map((key) => [key, key.toUpperCase()]));
  });
  expect(await Promise.all([ask("tide"), ask("quay"), ask("tide"), ask("nobody")])).toEqual([
    ...["TIDE", "QUAY", "TIDE", undefined],
  ]);
  expect(await ask("quay")).toBe("QUAY");
  expect(read).toEqual([["tide", "quay", "nobody"], ["quay"]]);
});

test("all who asked are told what went wrong, and who asks after is answered", async () => {
  let isBroken = true;
  const ask = askedTogether(async (keys: readonly number[]) => {
    if (isBroken) throw new Error("The server is away");
    return new Map(keys.map((key) => [key, key]));
  });
  const both = await Promise.allSettled([ask(1), ask(2)]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  isBroken = false;
  expect(await ask(1)).toBe(1);
});
