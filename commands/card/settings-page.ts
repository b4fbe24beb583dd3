import type { Settings } from "../../src/library/settings.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { type CardPage, cardPage, textDisplay } from "./card-page.ts";

/** Channels named at most; a message has room for no more than some fifty. */
const MOST_CHANNELS = 40;

export interface SettingsCard {
  /** Whether they were changed just now. */
  readonly isChanged: boolean;
  readonly phrases: Phrases;
}

/** A server's settings. Channels are shown as Discord's own links to them, which call nobody. */
export function settingsPage(
  { channels, isSharedVisible, answersInThreads, answersForumPosts }: Settings,
  { isChanged, phrases }: SettingsCard,
): CardPage {
  const { settings, lists } = phrases;
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
  ];
  return cardPage([textDisplay(lines.join("\n"))]);
}
