import { listSources } from "../answers/list-sources.ts";
import type { CustomId } from "../custom-id.ts";
import type { AnsweringButton } from "./button.ts";

/** Turns to another page of the list of articles. */
export function sourcesButton({ page, outlet }: Extract<CustomId, { action: "sources" }>): AnsweringButton {
  return { how: "pages", answer: (_, turn) => listSources({ page, outlet }, turn) };
}
