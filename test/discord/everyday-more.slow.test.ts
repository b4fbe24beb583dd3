// More scenarios of everyday use, with one bot for all of them.
import "./everyday/stories.ts";
import "./everyday/wrong-speaker.ts";
import "./everyday/panel.ts";
import "./everyday/forum.ts";
