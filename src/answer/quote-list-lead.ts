import type { Archive } from "../archive/archive.ts";
import type { AskedSpeakers } from "./asked-speakers.ts";
import { count } from "./lead.ts";

/** Outlets named where one is asked for that is not there. */
const OUTLETS_TOLD = 8;

/** "Nothing found: nobody of the name “Varick” is quoted in 3 articles. The nearest names: …" */
export async function unknownSpeakerLead(
  archive: Pick<Archive, "status">,
  name: string,
  { suggestions }: Pick<AskedSpeakers, "suggestions">,
): Promise<string> {
  const { articles } = await archive.status();
  if (articles === 0)
    return "Nothing found: the archive holds no article yet. Add some with: verbatim ingest PATH";
  const names = suggestions.map((identity) => identity.name).join(", ");
  const hint = names === "" ? "" : ` The nearest names: ${names}.`;
  return `Nothing found: nobody of the name “${name}” is quoted in ${count(articles, "article")}.${hint}`;
}

/** "Nothing found: no article of “The Bel”. Outlets: …" */
export async function unknownOutletLead(archive: Pick<Archive, "outlets">, outlet: string): Promise<string> {
  const known = (await archive.outlets()).map((each) => each.outlet);
  const more = known.length > OUTLETS_TOLD ? ", …" : "";
  const told = known.length === 0 ? "" : ` Outlets: ${known.slice(0, OUTLETS_TOLD).join(", ")}${more}.`;
  return `Nothing found: no article of the outlet “${outlet}”.${told}`;
}
