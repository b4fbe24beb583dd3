/** "1 article", "3 articles". */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
}

/** "3 articles"; "1 story in 3 articles" where several of them tell the same one. */
export function storiesIn(stories: number, articles: number): string {
  const among = count(articles, "article");
  if (stories === articles) return among;
  return `${stories.toLocaleString("en")} ${stories === 1 ? "story" : "stories"} in ${among}`;
}
