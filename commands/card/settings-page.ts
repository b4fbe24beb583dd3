import type { Settings } from "../../src/library/settings.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { type CardPage, cardPage, textDisplay } from "./card-page.ts";
import { fitName } from "./fit-text.ts";

/** Channels named at most; a message has room for no more than some fifty. */
const MOST_CHANNELS = 30;
/** Channels with outlets of their own, and outlets of each, that are named. */
const MOST_LIMITED = 8;
const MOST_OUTLETS = 4;
const LONGEST_OUTLET = 40;

export interface SettingsCard {
  /** Whether they were changed just now. */
  readonly isChanged: boolean;
  /** Whether the bot may write in the channel of the log, if there is one. */
  readonly isLogReachable: boolean;
  readonly phrases: Phrases;
}

/** A server's settings. Channels are shown as Discord's own links to them, which call nobody. */
export function settingsPage(
  {
    channels,
    isSharedVisible,
    answersInThreads,
    answersForumPosts,
    logChannel,
    outlets,
    keepDays,
    tellsTopics,
  }: Settings,
  { isChanged, isLogReachable, phrases }: SettingsCard,
): CardPage {
  const { settings, lists, managers } = phrases;
  const known = (channels ?? []).filter((id) => /^\d{1,20}$/u.test(id));
  const more = known.length - MOST_CHANNELS;
  const named = [
    ...known.slice(0, MOST_CHANNELS).map((id) => `<#${id}>`),
    ...(more > 0 ? [lists.further(more)] : []),
  ];
  const where = channels === null ? settings.allChannels : named.length === 0 ? "–" : named.join(" ");
  const onOrOff = (isOn: boolean): string => (isOn ? settings.on : settings.off);
  const lines = [
    `**${isChanged ? settings.changed : settings.heading}**`,
    `${settings.channels}: ${where}`,
    ...(channels === null ? [] : [`-# ${settings.elsewherePrivate}`]),
    `${settings.shared}: ${onOrOff(isSharedVisible)}`,
    `${settings.threads}: ${onOrOff(answersInThreads)}`,
    `${settings.forum}: ${onOrOff(answersForumPosts)}`,
    `${managers.log}: ${logChannel === null ? settings.off : `<#${logChannel}>`}`,
    ...(isLogReachable ? [] : [`-# ${managers.logUnreachable}`]),
    ...outletLines(outlets, phrases),
    `${managers.keep}: ${keepDays === null ? managers.keptForGood : managers.days(keepDays)}`,
    `${managers.topics}: ${onOrOff(tellsTopics)}`,
  ];
  return cardPage([textDisplay(lines.join("\n"))]);
}

/** Channels with outlets of their own, each with the first of them. */
function outletLines(outlets: Settings["outlets"], { managers, lists, locale }: Phrases): string[] {
  const limited = Object.entries(outlets).filter(([id]) => /^\d{1,20}$/u.test(id));
  if (limited.length === 0) return [`${managers.outlets}: ${managers.allOutlets}`];
  const shown = limited.slice(0, MOST_LIMITED).map(([id, names]) => {
    const told = names.slice(0, MOST_OUTLETS).map((name) => fitName(name, LONGEST_OUTLET));
    const more = names.length > told.length ? [lists.further(names.length - told.length)] : [];
    return `-# <#${id}>: ${new Intl.ListFormat(locale, { type: "unit" }).format([...told, ...more])}`;
  });
  const more = limited.length - shown.length;
  return [`${managers.outlets}:`, ...shown, ...(more > 0 ? [`-# ${lists.further(more)}`] : [])];
}
