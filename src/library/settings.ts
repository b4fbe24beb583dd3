/** What people who manage a server decide. */
export interface Settings {
  /** Channels in which the bot answers in public, by id; `null`: all. Elsewhere it answers the asker alone. */
  readonly channels: readonly string[] | null;
  /** Whether the shared library's articles are seen beside the server's own. */
  readonly isSharedVisible: boolean;
  /** Whether a mention in a channel is answered in a thread of its own. */
  readonly answersInThreads: boolean;
  /** Whether a forum's new post is answered by its title, where that asks something. */
  readonly answersForumPosts: boolean;
  /** Channel in which is told who added, removed, refreshed or unfollowed what; `null`: nowhere. */
  readonly logChannel: string | null;
  /** By channel the outlets whose articles alone are used there, by the names that articles give them; a channel that is not here uses all. */
  readonly outlets: Readonly<Record<string, readonly string[]>>;
  /** Days that the articles of a followed feed stay after they were added; `null`: for good. */
  readonly keepDays: number | null;
  /** Whether it is counted, and told to managers, which phrases of the articles were asked about most without an answer. */
  readonly tellsTopics: boolean;
}

export const DEFAULT_SETTINGS = {
  channels: null,
  isSharedVisible: true,
  answersInThreads: false,
  answersForumPosts: false,
  logChannel: null,
  outlets: {},
  keepDays: null,
  tellsTopics: true,
} as const satisfies Settings;
