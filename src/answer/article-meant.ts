import type { ArticleEntry, ArticleLimits } from "../archive/archive.ts";
import { passageRequest } from "../question/passage-request.ts";
import type { WhichArticle } from "../question/question.ts";
import { articlesNamed } from "../retrieval/articles-named.ts";
import type { AnswerContext } from "./context.ts";

/** Share of the object's weight that an article's title and passages must hold to be the one meant. */
export const SAME_ARTICLE_FROM = 0.5;
/** Of what an article is about it holds so much. */
export const ABOUT_FROM = 0.7;

/** The article that is meant; several where the words fit more than one, none where no article is. */
export async function articleMeant(
  { archive, talkedAbout }: Pick<AnswerContext, "archive" | "talkedAbout">,
  which: WhichArticle,
  within: ArticleLimits | undefined,
): Promise<readonly ArticleEntry[]> {
  switch (which.by) {
    case "link": {
      const asked = normalLink(which.link);
      const all = await archive.articles();
      return all.filter(({ url }) => url !== null && normalLink(url) === asked).slice(0, 1);
    }
    case "conversation": {
      const [latest] = talkedAbout;
      const all = await archive.articles(latest === undefined ? undefined : { ids: [latest] });
      return latest !== undefined || all.length === 1 ? all.slice(0, 1) : [];
    }
    case "words": {
      const named = await articlesNamed(passageRequest(which.words), archive, within);
      const [first] = named;
      const [best] = [...named].sort(
        (a, b) => b.features.titleCoverage - a.features.titleCoverage || b.inHeadline - a.inHeadline,
      );
      const chosen = best !== undefined && best.features.titleCoverage >= TITLE_DECIDES ? best : first;
      return chosen !== undefined &&
        chosen.features.articleCoverage >= ABOUT_FROM &&
        (chosen.features.titleCoverage > 0 || chosen.features.coverage >= SAME_ARTICLE_FROM)
        ? [chosen.article]
        : [];
    }
  }
}

/** A headline with this share of the words is the one meant. */
const TITLE_DECIDES = 0.5;

function normalLink(link: string): string {
  return link
    .replace(/^https?:\/\/(?:www\.)?/iu, "")
    .replace(/[#?].*$/u, "")
    .replace(/\/+$/u, "")
    .toLowerCase();
}
