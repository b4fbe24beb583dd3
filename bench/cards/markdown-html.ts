/** What Discord makes of a text display, as HTML: quotes, small print, bold, struck-out words, links, timestamps, channels. */
export function markdownHtml(text: string): string {
  const parts: string[] = [];
  let quoted: string[] = [];
  const closeQuote = (): void => {
    if (quoted.length > 0) parts.push(`<blockquote>${quoted.join("")}</blockquote>`);
    quoted = [];
  };
  for (const line of text.split("\n")) {
    const quote = /^> ?(.*)$/u.exec(line)?.[1];
    if (quote !== undefined) {
      quoted.push(lineHtml(quote));
      continue;
    }
    closeQuote();
    parts.push(lineHtml(line));
  }
  closeQuote();
  return parts.join("");
}

function lineHtml(line: string): string {
  const small = /^-# (.*)$/u.exec(line)?.[1];
  if (small !== undefined) return `<small><div dir="auto">${inlineHtml(small)}</div></small>`;
  return `<div dir="auto">${line === "" ? "&nbsp;" : inlineHtml(line)}</div>`;
}

const INLINE =
  /\\(?<escaped>[^\w\s])|\[(?<label>[^\]]*)\]\((?<url>[^)]*)\)|<t:(?<seconds>-?\d+):(?<style>[DR])>|<#(?<channel>\d+)>|(?<bold>\*\*)|(?<struck>~~)|(?<plain>[\s\S])/gu;

function inlineHtml(line: string): string {
  let html = "";
  const open = { bold: false, struck: false };
  for (const { groups = {} } of line.matchAll(INLINE)) {
    const { escaped, label, url, seconds, style, channel, bold, struck, plain } = groups;
    if (escaped !== undefined) html += escapeHtml(escaped);
    else if (label !== undefined) html += `<a title="${escapeHtml(url ?? "")}">${inlineHtml(label)}</a>`;
    else if (seconds !== undefined) html += timeHtml(Number(seconds), style ?? "D");
    else if (channel !== undefined) html += "<a>#channel</a>";
    else if (bold !== undefined) {
      html += open.bold ? "</b>" : "<b>";
      open.bold = !open.bold;
    } else if (struck !== undefined) {
      html += open.struck ? "</s>" : "<s>";
      open.struck = !open.struck;
    } else html += escapeHtml(plain ?? "");
  }
  return html;
}

function timeHtml(seconds: number, style: string): string {
  const date = new Date(seconds * 1_000);
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(date);
  return style === "R" ? "5 minutes ago" : day;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
