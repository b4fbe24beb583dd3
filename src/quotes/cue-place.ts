/**
 * How a word would report if it were a cue. after: `"…," she said`. before: `she said: "…"`. clause: `she said that …`.
 * infinitive: `she promised to …`. plain: anything else (`…, she said`; `she praised the plan`).
 */
export type CuePlace = "after" | "before" | "clause" | "infinitive" | "plain";
