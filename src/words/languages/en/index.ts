import type { Phrases } from "../../phrases.ts";
import { buttons, byHand, card } from "./card.ts";
import { check } from "./check.ts";
import { lead } from "./lead.ts";
import { lists } from "./lists.ts";
import { managers, settings } from "./managers.ts";
import { notices } from "./notices.ts";

export const en: Phrases = {
  locale: "en",
  card,
  buttons,
  lead,
  check,
  lists,
  settings,
  byHand,
  managers,
  notices,
};
