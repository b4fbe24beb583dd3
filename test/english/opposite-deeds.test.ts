import { describe, expect, it, test } from "vitest";
import { areOpposed, deedsIn, deedsTold, takesForDone } from "../../src/english/opposite-deeds.ts";

const opposed = (asked: string, told: string): boolean => areOpposed(deedsIn(asked), deedsIn(told));

describe("a text that tells the opposite of what a question takes for done", () => {
  it.each([
    ["Why did Bo Hall vote for the toll?", "Hall voted against the toll in May."],
    ["Why did Amara Will vote in favour of it?", "Will, who voted against the order, said so."],
    ["Why did the WHO turn down the offer?", "The WHO accepted it on Monday."],
    ["Why did the union turn the last offer down?", "The union agreed to it within a day."],
    ["Why did Mayor Post veto the bridge bill?", "Post signed the bill at noon."],
    ["Why did Kwame Mark refuse to step down?", "Mark resigned on Friday."],
    ["Why did Mei Lake resign?", "Lake refused to resign, whatever the council asked."],
    ["Why did the State Department not allow the sale?", "The department allowed the sale."],
    ["Why is the college bringing its fees back?", "The college is doing away with fees."],
    ["Why did the council back the wall?", "The council rejected the plan."],
    ["Why did the court uphold the ban on nets?", "The court struck it down."],
    ["Why was Rich May convicted?", "May was acquitted of all counts."],
    ["Why did Orla Finn admit it?", "Finn denied that she was there."],
    ["Why did the tax on boats pass?", "The tax failed by a single vote."],
    ["Why will Post attend the ball?", "Post will skip it."],
    ["Why did the team rule out calling up reserves?", "The team called up its reserves."],
    ["How did the Heron manage to win the cup?", "The Heron failed to win it."],
    ["Why didn’t the ministry publish the list?", "The ministry published the list."],
    ["Why did the harbour delay the dredging?", "The harbour brought the dredging forward."],
    ["Why was the rule on lamps loosened?", "The rule was tightened."],
  ])("%s %s", (asked, told) => {
    expect(opposed(asked, told)).toBe(true);
    expect(opposed(told, asked)).toBe(true);
    expect(opposed(asked, asked)).toBe(false);
    expect(opposed(told, told)).toBe(false);
  });
});

describe("a text that does not", () => {
  it.each([
    // What one did, the other had done to them.
    ["Who bought the lamp?", "The lamp was sold to Bo Hall."],
    ["Who beat the Heron?", "The Heron lost to the Kittiwake."],
    // Both are told, of two bills, or one after the other.
    ["Why did Post veto the bill?", "Post signed one bill and vetoed the other."],
    ["Why was Rich May arrested?", "May was arrested on Monday and released on Tuesday."],
    // Neither.
    ["Why did Hall leave?", "Hall is a fisherman."],
    ["Why did the toll rise?", "The boats left."],
    ["Why is Hall back in town?", "He opposed the toll."],
    ["When does the market open?", "It is open at six."],
    ["Why did no councillor vote against it?", "All eleven voted for it."],
    ["Why did so few support it?", "Most opposed it."],
    ["Why did Hall stop supporting it?", "Hall opposes it now."],
    ["How come all survived the storm?", "Nobody was killed."],
    // One phrase of two pairs, of which the text tells one.
    ["Why did Hall reject the wall?", "Hall, who voted against it, said he accepted the need for one."],
    // What follows in life.
    ["Why was the bridge closed?", "It will reopen in May."],
    ["Why did rents rise?", "The supply of flats fell."],
    ["Why did Hall quit Labour?", "Hall joined the Greens."],
    ["Why did applications increase?", "Crime declined as a result of increasing wages."],
    ["", ""],
  ])("%s %s", (asked, told) => {
    expect(opposed(asked, told)).toBe(false);
  });
});

test("what is quoted is told by somebody else", () => {
  const told = "Hall voted against it. “Nobody will remember voting for it,” he said.";
  expect(areOpposed(deedsIn("Why did Hall vote for it?"), deedsTold(told))).toBe(true);
  const own = "I would vote for it again";
  expect(areOpposed(deedsIn("Why did Hall vote for it?"), deedsTold("Hall voted against it.", own))).toBe(
    false,
  );
});

test.each([
  ["Why did Hall vote for it?", true],
  ["what made the union turn it down", true],
  ["How did the Heron manage to win?", true],
  ["How come the mill reopened?", true],
  ["Who voted for it?", false],
  ["When did the mill reopen?", false],
  ["Wyoming voted for it", false],
])("%s takes something for done: %s", (question, isTaken) => {
  expect(takesForDone(question)).toBe(isTaken);
});

test.each(["they did not turn the offer ", "back", "did x ", "“", '"', "refuse to "])(
  "takes no time, whatever is read: %s",
  (unit) => {
    const started = process.cpuUsage();
    deedsTold(unit.repeat(100_000));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1_000);
  },
);
