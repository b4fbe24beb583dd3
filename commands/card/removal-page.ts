import type { ArticleEntry } from "../../src/archive/archive.ts";
import type { Quoted } from "../../src/archive/quoted-in.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import type { CustomId } from "../custom-id.ts";
import { buttonRow, type CardPage, cardPage, dangerButton, textDisplay } from "./card-page.ts";
import { sourceText } from "./source-text.ts";

/** Asks whether an article is to be removed: what it is, and what goes with it. */
export function removalPage(
  article: ArticleEntry,
  { quotes, speakers }: Quoted,
  { id, phrases }: { readonly id: Extract<CustomId, { action: "remove" }>; readonly phrases: Phrases },
): CardPage {
  const { lists, managers } = phrases;
  const further = [lists.passages(article.passages), lists.quotes(quotes), managers.speakers(speakers)];
  return cardPage([
    textDisplay(managers.removeAsked),
    textDisplay(sourceText(article, phrases, { further })),
    buttonRow([dangerButton(id, managers.remove)]),
  ]);
}
