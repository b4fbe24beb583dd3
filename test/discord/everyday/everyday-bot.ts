import { scenarioBot } from "../scenario-bot.ts";

/** The bot of the everyday scenarios, for all of them. */
export const everyday = scenarioBot();
