// The scenarios of everyday use, with one bot for all of them.
import "./everyday/mentions.ts";
import "./everyday/slash-commands.ts";
import "./everyday/answer-buttons.ts";
import "./everyday/menus-and-modals.ts";
import "./everyday/checked-messages.ts";
import "./everyday/posted-verdicts.ts";
import "./everyday/autocomplete.ts";
import "./everyday/private-and-direct.ts";
import "./everyday/articles-command.ts";
import "./everyday/settings-command.ts";
import "./everyday/kinds-of-answers.ts";
import "./everyday/locales.ts";
import "./everyday/talk.ts";
import "./everyday/edits-and-deletions.ts";
