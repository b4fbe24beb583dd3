import { expect, test } from "vitest";
import { parsedUrl } from "../src/parsed-url.ts";

test("a url is parsed, also relative to another; what is none is null", () => {
  expect(parsedUrl("https://bell.example/a")?.pathname).toBe("/a");
  expect(parsedUrl("../b", "https://bell.example/a/c")?.href).toBe("https://bell.example/b");
  expect(parsedUrl("b")).toBeNull();
});

test("a host beyond ASCII stays a url however often it is asked", () => {
  const denied = Array.from({ length: 20_000 }, (_, i) => i).filter(
    (i) => parsedUrl(`https://bell.example/${i}`) === null || parsedUrl("https://förder.example/") === null,
  );
  expect(denied).toEqual([]);
});
