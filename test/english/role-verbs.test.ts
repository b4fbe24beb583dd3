import { expect, it } from "vitest";
import { roleOfVerb } from "../../src/english/role-verbs.ts";
import { rolesIn } from "../../src/english/roles.ts";

it.each(["runs", "chaired", "owns", "manages", "founded", "edits", "coaches", "represents", "governs"])(
  "who %s something has an office that the lexicon of roles knows",
  (verb) => {
    expect(rolesIn([roleOfVerb(verb) ?? ""])).not.toEqual([]);
  },
);

it("who swims has none", () => {
  expect(roleOfVerb("swims")).toBeUndefined();
});
