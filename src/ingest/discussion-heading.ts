/** Longer lines are no headings; on such a line the pattern would take too long, too. In characters. */
const MAX_HEADING = 240;

const DISCUSSION =
  /^[^\p{L}\p{N}]*(?:\(?\p{Nd}+\)?\s*)?(?:(?:reader |your |all |view |show )?comments?(?::? (?:our )?(?:rules|policy|guidelines))?|responses?|replies|thoughts? on .{1,200}|have your say|(?:join|start) the (?:conversation|discussion)|leave a (?:reply|comment|response)|post a comment|add (?:a|your) comment|what do you think\??|discussion(?: about this post)?|discuss(?: this)?(?: article| story)?|комментари(?:и|ев|й)|commentaires?|(?:leser)?kommentare?|comentarios?|comentários?|commenti|reacties|コメント|评论|評論|网友评论|댓글|تعليقات|التعليقات|ความคิดเห็น)[^\p{L}\p{N}]*(?:\(?\p{Nd}+\)?)?[^\p{L}\p{N}]*$/iu;

/** Whether a line heads readers' comments, in whichever language. */
export function isDiscussionHeading(text: string): boolean {
  return text.length <= MAX_HEADING && DISCUSSION.test(text);
}
