import { describe, expect, test } from "vitest";
import { createSpread, patientRequests } from "../../src/bot/patient-requests.ts";

const answering = (...responses: (Response | Error)[]) => {
  const left = [...responses];
  return patientRequests(async () => {
    const next = left.shift();
    if (next === undefined || next instanceof Error) throw next ?? new Error("Expected no further request");
    return next;
  });
};
const send = (make: ReturnType<typeof answering>) => make("http://127.0.0.1/", {});

describe("a 429", () => {
  test("that tells the time in its body alone gets the header that discord.js reads", async () => {
    const response = await send(
      answering(new Response(JSON.stringify({ retry_after: 2.5 }), { status: 429 })),
    );
    expect(response.headers.get("retry-after")).toBe("2.5");
    expect(await response.json()).toEqual({ retry_after: 2.5 });
  });

  test.each(["", "<html>", '{"retry_after":"soon"}'])("that says %j waits a second", async (body) => {
    const response = await send(answering(new Response(body, { status: 429 })));
    expect(response.headers.get("retry-after")).toBe("1");
  });

  test("with the header stays as it is", async () => {
    const given = new Response("{}", { status: 429, headers: { "retry-after": "7" } });
    expect(await send(answering(given))).toBe(given);
  });
});

test("a 5xx comes after a pause, so that trying again is not at once", async () => {
  const startedAt = performance.now();
  await send(answering(new Response("", { status: 502 })));
  expect(performance.now() - startedAt).toBeGreaterThan(200);
});

test("a closed socket becomes the error that discord.js tries again", async () => {
  const closed = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
  await expect(send(answering(closed))).rejects.toMatchObject({ code: "ECONNRESET" });
});

test("any other failure stays what it is", async () => {
  const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
  await expect(send(answering(refused))).rejects.toBe(refused);
});

describe("requests that are spread over the second", () => {
  test("go a few at once after a while without any, then one after the other in their order", async () => {
    const spread = createSpread(20, 3);
    const startedAt = performance.now();
    const begun: { readonly i: number; readonly atMs: number }[] = [];
    const begin = (i: number) =>
      spread(async () => void begun.push({ i, atMs: performance.now() - startedAt }));
    await Promise.all(Array.from({ length: 9 }, (_, i) => begin(i)));
    expect(begun.map(({ i }) => i)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    // Never sooner than 20 ms for each behind the first three; timers may be a millisecond early.
    for (const { i, atMs } of begun) expect(atMs).toBeGreaterThanOrEqual(20 * (i - 2) - 2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const againAt = performance.now();
    await Promise.all([begin(9), begin(10), begin(11)]);
    expect(performance.now() - againAt).toBeLessThan(20);
  });

  test("give back what they come to, and a failure is its own alone", async () => {
    const spread = createSpread(1, 1);
    const failing = spread(() => Promise.reject(new Error("refused")));
    const [failed, done] = await Promise.allSettled([failing, spread(async () => "done")]);
    expect([failed.status, done]).toEqual(["rejected", { status: "fulfilled", value: "done" }]);
  });
});
