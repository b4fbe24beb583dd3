import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_URL, linkUrl, maskedLink } from "../../../commands/card/link-url.ts";
import { readMarkdown } from "../../support/discord-markdown.ts";
import { nastyText } from "../../support/nasty-text.ts";

const LONG = `https://bell.example/${"a".repeat(600)}`;

describe("the url of a link", () => {
  test.each([
    ["an address of the web", "https://bell.example/ferry?id=1#top"],
    ["a text fragment", "https://bell.example/#:~:text=We%20sail%2C,at%20noon"],
    ["a host in another script", "https://xn--frder-kva.example/"],
  ])("is %s as it stands", (_, url) => {
    expect(linkUrl([url])).toBe(url);
  });

  test.each([
    ["a script", "javascript:alert(1)"],
    ["a file", "file:///srv/verbatim/data/ferry.txt"],
    ["another program's scheme", "discord://-/channels/1"],
    ["this machine", "http://localhost:3000/"],
    ["a number instead of a name", "http://127.0.0.1/"],
    ["a name and password, which hide the host", "https://bell.example@evil.example/"],
    ["no url", "see page 3"],
    ["nothing", ""],
    ["a url too long", LONG],
  ])("is never %s", (_, url) => {
    expect(linkUrl([url])).toBeNull();
  });

  test("is the first one that will do: the article's where the one with the words is too long", () => {
    const short = "https://bell.example/ferry";
    expect(linkUrl([`${short}#:~:text=${"a".repeat(600)}`, short])).toBe(short);
    expect(linkUrl([null, short])).toBe(short);
    expect(linkUrl([short], 10)).toBeNull();
  });

  test.each([
    ["https://bell.example/a b|c", "https://bell.example/a%20b%7Cc"],
    ["https://bell.example/100%", "https://bell.example/100%25"],
    ["https://bell.example/Fähre", "https://bell.example/F%C3%A4hre"],
    ["https://Förder.example/", "https://xn--frder-jua.example/"],
  ])("%s is written as Discord takes it", (url, expected) => {
    expect(linkUrl([url])).toBe(expected);
  });

  test("is well formed or nothing, whatever came", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          nastyText,
          fc.webUrl(),
          nastyText.map((text) => `https://bell.example/${text}`),
        ),
        (text) => {
          const url = linkUrl([text]);
          if (url === null) return;
          expect(url).toMatch(/^https?:\/\/[\w.-]+(?::\d+)?[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/u);
          expect(url.length).toBeLessThanOrEqual(LONGEST_URL);
          const read = readMarkdown(`${maskedLink("open", url)} behind`);
          expect(read).toMatchObject({ shown: "open behind", active: [{ kind: "link" }] });
        },
      ),
    );
  });
});
