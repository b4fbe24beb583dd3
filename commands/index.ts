import { addArticle } from "./add-article.ts";
import { article } from "./article.ts";
import { articles } from "./articles.ts";
import { ask } from "./ask.ts";
import { check } from "./check.ts";
import { checkThisQuote } from "./check-this-quote.ts";
import type { Command } from "./command.ts";
import { findSources } from "./find-sources.ts";
import { help } from "./help.ts";
import { privacy } from "./privacy.ts";
import { quotes } from "./quotes.ts";
import { retract } from "./retract.ts";
import { settings } from "./settings.ts";
import { sources } from "./sources.ts";
import { stats } from "./stats.ts";
import { status } from "./status.ts";
import { timeline } from "./timeline.ts";

/** Every command there is, listed by hand: registration and dispatch read this list, so none is dropped silently. */
export const COMMANDS: readonly Command[] = [
  ask,
  quotes,
  timeline,
  sources,
  article,
  check,
  status,
  help,
  privacy,
  articles,
  settings,
  stats,
  checkThisQuote,
  findSources,
  addArticle,
  retract,
];
