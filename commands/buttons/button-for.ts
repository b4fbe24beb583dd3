import type { CustomId } from "../custom-id.ts";
import { articleButton } from "./article-button.ts";
import type { Button } from "./button.ts";
import { contextButton, readMenu } from "./context-button.ts";
import { exampleButton } from "./example-button.ts";
import { followUpButton } from "./follow-up-button.ts";
import { ownArticlesButton } from "./own-articles-button.ts";
import { pageButton } from "./page-button.ts";
import { postButton } from "./post-button.ts";
import { sourcesButton } from "./sources-button.ts";
import { speakerButton } from "./speaker-button.ts";
import { verdictButton } from "./verdict-button.ts";

/** What each button and menu does; every action has one. */
export function buttonFor(id: CustomId): Button {
  switch (id.action) {
    case "page":
      return pageButton(id);
    case "context":
      return contextButton(id);
    case "read":
      return readMenu(id);
    case "speaker":
      return speakerButton(id);
    case "follow-up":
      return followUpButton(id);
    case "helpful":
    case "not-helpful":
      return verdictButton(id);
    case "post":
      return postButton(id);
    case "example":
      return exampleButton(id);
    case "sources":
      return sourcesButton(id);
    case "own-articles":
      return ownArticlesButton(id);
    case "article":
      return articleButton(id);
  }
}
