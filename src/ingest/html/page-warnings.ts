import type { PageBlock } from "./page-blocks.ts";
import type { StatedFields } from "./stated-fields.ts";

export interface WarningEvidence {
  readonly stated: StatedFields;
  readonly blocks: readonly PageBlock[];
  readonly kept: readonly PageBlock[];
  readonly text: string;
  readonly images: number;
}

const MIN_ARTICLE = 200;
const STUB = 1_500;
const PAY_WALL =
  /(?<!\w)(?:subscribe (?:now )?to (?:continue|read|keep)|to continue reading|continue reading (?:this|with)|(?:this|the) (?:article|story|content) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive to) (?:our )?(?:subscribers|members)|subscribers? only|already a subscriber|become a (?:subscriber|member) to|unlock (?:this|the full) (?:article|story)|weiterlesen mit|nur für abonnenten|réservé aux abonnés|article réservé|exclusivo para (?:suscriptores|assinantes))\b|有料会員|会員限定|только для подписчиков/iu;

/** What a reader of the extracted text should know: that it is a stub, one of many updates, captions, or no article at all. */
export function pageWarnings({ stated, blocks, kept, text, images }: WarningEvidence): string[] {
  const warnings: string[] = [];
  const { types } = stated;
  if (types.has("LiveBlogPosting") || isLiveBlog(kept))
    warnings.push("live blog: its updates follow one another, newest first or last as the page has them");
  const captions = kept.length > 0 ? text.length / Math.max(1, images) : 0;
  if (types.has("ImageGallery") || types.has("MediaGallery") || (images >= 8 && captions < 300))
    warnings.push("gallery: most of it is pictures; the text is what stands beside them");
  const isWalled = (): boolean => blocks.some(({ text: line }) => line.length < 400 && PAY_WALL.test(line));
  if (text.length < STUB && (stated.isPaid || isWalled()))
    warnings.push("paywall: only the part before it is here");
  if (!isArticleText(text))
    warnings.push("no article recognised: expected paragraphs of text, found hardly any");
  return warnings;
}

/** Whether there is enough text for an article, and a sentence in it. Thai, Lao and Khmer end sentences with a space. */
export function isArticleText(text: string): boolean {
  const isWide =
    MAY_BE_WIDE.test(text) &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{8}/u.test(text);
  const hasSentence = /[.!?…。！？؟।]|[\p{Script=Thai}\p{M}\p{Script=Lao}\p{Script=Khmer}]{40}/u.test(text);
  return text.length >= (isWide ? MIN_ARTICLE / 3 : MIN_ARTICLE) && hasSentence;
}

/** Where all of these scripts are: most texts have none of it. */
const MAY_BE_WIDE = /[\u1100-\u11ff\u2e80-\uffff]/;

/** Many headings or lines that are times of day. */
function isLiveBlog(kept: readonly PageBlock[]): boolean {
  const clocks = kept.filter(
    ({ text }) => text.length < 60 && /^\D{0,12}\p{Nd}{1,2}[:.h]\p{Nd}{2}/u.test(text),
  );
  return clocks.length >= 5;
}
