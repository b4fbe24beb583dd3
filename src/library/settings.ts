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
}

export const DEFAULT_SETTINGS = {
  channels: null,
  isSharedVisible: true,
  answersInThreads: false,
  answersForumPosts: false,
} as const satisfies Settings;
