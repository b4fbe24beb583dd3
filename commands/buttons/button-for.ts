import type { CustomId } from "../custom-id.ts";
import { articleButton } from "./article-button.ts";
import type { Button } from "./button.ts";
import { contextButton, readMenu } from "./context-button.ts";
import { exampleButton } from "./example-button.ts";
import { followUpButton } from "./follow-up-button.ts";
import { ownArticlesButton } from "./own-articles-button.ts";
import { pageButton } from "./page-button.ts";
import { panelButton } from "./panel-button.ts";
import { postButton } from "./post-button.ts";
import { removeButton } from "./remove-button.ts";
import { sourcesButton } from "./sources-button.ts";
import { speakerButton } from "./speaker-button.ts";
import {
  asReadButton,
  nameSpeakerButton,
  setSpeakerMenu,
  wrongSpeakerButton,
} from "./wrong-speaker-button.ts";
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
    case "wrong-speaker":
      return wrongSpeakerButton(id);
    case "set-speaker":
      return setSpeakerMenu(id);
    case "name-speaker":
      return nameSpeakerButton(id);
    case "as-read":
      return asReadButton(id);
    case "remove":
      return removeButton(id);
    case "follow-up":
      return followUpButton(id);
    case "panel":
      return panelButton();
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
