import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

/** Settings from their JSON; what an earlier version did not know has its default. */
export function settingsFrom(json: string | undefined): Settings {
  if (json === undefined) return DEFAULT_SETTINGS;
  const stored = JSON.parse(json) as Partial<Settings>;
  return {
    channels: stored.channels ?? DEFAULT_SETTINGS.channels,
    isSharedVisible: stored.isSharedVisible ?? DEFAULT_SETTINGS.isSharedVisible,
    answersInThreads: stored.answersInThreads ?? DEFAULT_SETTINGS.answersInThreads,
    answersForumPosts: stored.answersForumPosts ?? DEFAULT_SETTINGS.answersForumPosts,
    logChannel: stored.logChannel ?? DEFAULT_SETTINGS.logChannel,
    outlets: stored.outlets ?? DEFAULT_SETTINGS.outlets,
    keepDays: stored.keepDays ?? DEFAULT_SETTINGS.keepDays,
    tellsTopics: stored.tellsTopics ?? DEFAULT_SETTINGS.tellsTopics,
  };
}
