import { type Layout, styleOf } from "./discord-layout.ts";
import { escapeHtml, markdownHtml } from "./markdown-html.ts";

/** A component as Discord gives it back, as far as it is drawn. */
interface Drawn {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly emoji?: { readonly name?: string };
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly description?: string }[];
  readonly accent_color?: number | null;
  readonly components?: readonly Drawn[];
  readonly accessory?: Drawn;
}

/** A page with one message of these components. An open menu's options are drawn below it, so that they can be looked at. */
export function cardHtml(components: readonly unknown[], layout: Layout): string {
  const parts = (components as readonly Drawn[]).map(partHtml).join("");
  return `<!doctype html><meta charset="utf-8"><style>${styleOf(layout)}</style><body><div class="message"><div class="avatar"></div><div class="author">Verbatim<span>APP</span></div><div class="parts">${parts}</div></div></body>`;
}

function partHtml(part: Drawn): string {
  const inside = (part.components ?? []).map(partHtml).join("");
  switch (part.type) {
    case 1:
      return `<div class="row">${inside}</div>`;
    case 2:
      return `<div class="button">${escapeHtml(part.label ?? part.emoji?.name ?? "")}</div>`;
    case 3:
      return `<div class="select">${escapeHtml(part.placeholder ?? "")}</div><div class="options">${(
        part.options ?? []
      )
        .map(({ label, description }) => `${escapeHtml(label)}<br>&emsp;${escapeHtml(description ?? "")}`)
        .join("<br>")}</div>`;
    case 9:
      return `<div class="section">${inside}${part.accessory === undefined ? "" : partHtml(part.accessory)}</div>`;
    case 10:
      return `<div class="text">${markdownHtml(part.content ?? "")}</div>`;
    case 14:
      return '<div class="separator"></div>';
    case 17:
      return `<div class="container" style="border-left-color:#${(part.accent_color ?? 0).toString(16).padStart(6, "0")}">${inside}</div>`;
    default:
      throw new Error(`Expected a component of a card, got type ${part.type}: add it to card-html.ts`);
  }
}
