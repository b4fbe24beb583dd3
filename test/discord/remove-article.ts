import { text } from "../support/discord/people/components-of.ts";
import type { PersonThere } from "../support/discord/people/person.ts";

/** What is told when it was asked whether to remove an article, and the button was pressed. */
export async function removeArticle(there: PersonThere, article: string): Promise<string> {
  const asked = await there.slash("articles", { article }, { subcommand: "remove" }).answer();
  const pressed = there.click(asked, "Remove");
  return text(await pressed.answer((message) => /^Removed/u.test(text(message)))).replaceAll("\\", "");
}
