import fc from "fast-check";
import { expect, test } from "vitest";
import { componentShapes } from "../support/discord/world/component-shape.ts";
import { NO_PINGS, pingsOf } from "../support/discord/world/pings.ts";
import { type AnyComponent, allComponents, visibleText } from "../support/discord/world/visible.ts";

const words = fc.string({ unit: "grapheme" });
const { tree } = fc.letrec<{ tree: AnyComponent; leaf: AnyComponent }>((tie) => ({
  leaf: fc.record({
    type: fc.constant(10),
    content: words,
    id: fc.option(fc.nat(5)),
  }) as fc.Arbitrary<AnyComponent>,
  tree: fc.oneof(
    { maxDepth: 3 },
    tie("leaf"),
    fc.record({ type: fc.constant(17), components: fc.array(tie("tree"), { maxLength: 4 }) }),
    fc.record({
      type: fc.constant(9),
      components: fc.array(tie("leaf"), { maxLength: 3 }),
      accessory: tie("leaf"),
    }),
  ) as fc.Arbitrary<AnyComponent>,
}));
const trees = fc.array(tree, { maxLength: 5 });

test("every component gets an id of its own, keeps the one it has, and loses no text", () => {
  fc.assert(
    fc.property(trees, (components) => {
      const shapes = componentShapes(components);
      const [before, after] = [allComponents(components), allComponents(shapes)];
      expect(visibleText({ components: shapes })).toBe(visibleText({ components }));
      expect(after.map(({ type }) => type)).toEqual(before.map(({ type }) => type));
      const given = new Set(before.flatMap(({ id }) => id || []));
      const added = after.flatMap(({ id }, at) => (before[at]?.id ? [] : (id ?? 0)));
      expect(new Set(added).size).toBe(added.length);
      expect(added.filter((id) => id < 1 || given.has(id))).toEqual([]);
      expect(after.filter(({ id }, at) => before[at]?.id && before[at].id !== id)).toEqual([]);
    }),
  );
});

test("who forbids every ping pings nobody, whatever the text", () => {
  const pinging = fc.constantFrom("@everyone", "@here", "<@7>", "<@!7>", "<@&8>", "`@here`", "||<@7>||");
  fc.assert(
    fc.property(fc.array(fc.oneof(pinging, words)), fc.boolean(), (parts, isRegular) => {
      const body = { content: parts.join(""), allowed_mentions: { parse: [] } };
      expect(pingsOf(body, isRegular, "9")).toEqual(NO_PINGS);
    }),
  );
});
