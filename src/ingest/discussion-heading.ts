import { oneOf } from "./line-phrases.ts";

/** Longer lines are no headings; on such a line the pattern would take too long, too. In characters. */
const MAX_HEADING = 240;

const HEADINGS = oneOf(`
  your say, response, responses, reply, replies, have your say, join the conversation, join the discussion, start the conversation,
  start the discussion, leave a reply, leave a comment, leave a response, post a comment, add a comment, add your comment,
  what do you think?, what do you think, discussion about this post, discussion, discuss this article, discuss this story, discuss this,
  discuss, guest book, guestbook, condolences, комментарии, комментариев, комментарий, commentaire, commentaires, kommentar, kommentare, leserkommentar, leserkommentare,
  comentario, comentarios, comentários, comentário, commento, commenti, reactie, reacties, コメント, 评论, 評論, 网友评论, 댓글, تعليقات,
  التعليقات, ความคิดเห็น`);
const DISCUSSION = new RegExp(
  "^[^\\p{L}\\p{N}]*(?:\\(?\\p{Nd}+\\)?\\s*)?" +
    `(?:(?:reader |your |all |view |show )?comments?(?::? (?:our )?(?:rules|policy|guidelines))?|thoughts? on .{1,200}|what do you think\\? .{3,80}|${HEADINGS})` +
    "[^\\p{L}\\p{N}]*(?:\\(?\\p{Nd}+\\)?)?[^\\p{L}\\p{N}]*(?:closed|open)?[^\\p{L}\\p{N}]*$",
  "iu",
);

const SOURCES = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:more (?:from|in|on|about) .{2,40}|${oneOf(`
  sources, references, external links, see also, further reading, sister links, related news, related articles, related stories, related posts,
  recent posts, recent articles, recent stories, latest posts, latest stories, latest news, latest articles, more stories, more news,
  more articles, more posts, keep reading, read next, you may also like, you might also like, contributors, about the author,
  about the authors, about the contributors, about the writer, notes on contributors, in the same section, also in this section, on the same subject, quellen,
  einzelnachweise, weblinks, siehe auch, références, voir aussi, liens externes, fuentes, referencias, enlaces externos, véase también,
  fontes, referências, ligações externas, fonti, note, collegamenti esterni`)})[^\\p{L}\\p{N}]*$`,
  "iu",
);

/** Whether a line heads a list of what an article is drawn from, or where more is to be read. */
export function isSourcesHeading(text: string): boolean {
  return text.length <= MAX_SOURCES && SOURCES.test(text);
}
const MAX_SOURCES = 40;

/** Whether a line heads readers' comments, in whichever language. */
export function isDiscussionHeading(text: string): boolean {
  return text.length <= MAX_HEADING && DISCUSSION.test(text);
}
