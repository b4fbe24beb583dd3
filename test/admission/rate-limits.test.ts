import { expect, test } from "vitest";
import { createRateLimits } from "../../src/admission/rate-limits.ts";

const LIMITS = {
  question: { user: { points: 2, seconds: 30 }, server: { points: 3, seconds: 30 } },
  click: { user: { points: 1, seconds: 30 }, server: { points: 9, seconds: 30 } },
};

test("a user has questions until the limit, then is told how long to wait; others go on", async () => {
  const limits = createRateLimits(LIMITS);
  const ada = { user: "1", server: null };
  expect(await limits.take("question", ada)).toBeNull();
  expect(await limits.take("question", ada)).toBeNull();
  const exceeded = await limits.take("question", ada);
  expect(exceeded?.whose).toBe("user");
  expect(exceeded?.waitMs).toBeGreaterThan(0);
  expect(exceeded?.waitMs).toBeLessThanOrEqual(30_000);
  expect(await limits.take("question", { user: "2", server: null })).toBeNull();
});

test("the first that is too much is told from those after it, for a user and for a server", async () => {
  const limits = createRateLimits(LIMITS);
  const asked = (user: string) => limits.take("question", { user, server: "10" });
  for (const user of ["1", "1"]) await asked(user);
  expect(await asked("1")).toMatchObject({ whose: "user", isFirst: true });
  expect(await asked("1")).toMatchObject({ whose: "user", isFirst: false });
  expect(await asked("2")).toBeNull();
  expect(await asked("3")).toMatchObject({ whose: "server", isFirst: true });
  expect(await asked("4")).toMatchObject({ whose: "server", isFirst: false });
});

test("clicks are counted apart from questions", async () => {
  const limits = createRateLimits(LIMITS);
  const ada = { user: "1", server: null };
  expect(await limits.take("click", ada)).toBeNull();
  expect((await limits.take("click", ada))?.whose).toBe("user");
  expect(await limits.take("question", ada)).toBeNull();
});

test("a server's members share its limit, other servers have their own", async () => {
  const limits = createRateLimits(LIMITS);
  for (const user of ["1", "2", "3"])
    expect(await limits.take("question", { user, server: "10" })).toBeNull();
  expect((await limits.take("question", { user: "4", server: "10" }))?.whose).toBe("server");
  expect(await limits.take("question", { user: "5", server: "11" })).toBeNull();
});

test("the limits end", async () => {
  const limits = createRateLimits({
    ...LIMITS,
    question: { user: { points: 1, seconds: 0.05 }, server: { points: 9, seconds: 1 } },
  });
  const ada = { user: "1", server: null };
  await limits.take("question", ada);
  const exceeded = await limits.take("question", ada);
  await new Promise((resolve) => setTimeout(resolve, (exceeded?.waitMs ?? 0) + 20));
  expect(await limits.take("question", ada)).toBeNull();
});
