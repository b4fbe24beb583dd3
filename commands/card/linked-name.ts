import { fitName } from "./fit-text.ts";
import { maskedLink } from "./link-url.ts";

/** What might end a label, or make Discord take it for another link: there is no way to escape it. */
const UNFIT = /[[\]()\\<>`|]|:\/\//u;

/** A name as a link, in at most `most` characters of Markdown without the url; a sign is the link where the name cannot be. */
export function linkedName(name: string, most: number, url: string | null): string {
  const shown = fitName(name, most);
  if (url === null || shown === "") return shown;
  return UNFIT.test(shown) ? `${shown} ${maskedLink("↗", url)}` : maskedLink(shown, url);
}
