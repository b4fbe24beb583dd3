const WIDE =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u303f\\u30fb\\u30fc\\uff01-\\uff60]";

/** Text that ends, or starts, with a sign of a script that puts no spaces between words: lines of it are joined without one. */
export const WIDE_END = new RegExp(`${WIDE}$`, "u");
export const WIDE_START = new RegExp(`^${WIDE}`, "u");

const RADICAL = /[\u2e80-\u2fdf]/gu;
/** Of the supplement of radicals, of which Unicode has no decomposition, those that look like a sign of the language. */
const LIKE_SIGNS = new Map(
  "⺒巳 ⺓幺 ⺝月 ⺟母 ⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻲亀 ⻳龟"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const POINT = /(?<=[\p{Script=Katakana}ー])\u2027(?=\p{Script=Katakana})/gu;

/**
 * A font may draw several signs alike, and whoever prints with it then names the one with the lowest number: radicals in place of the signs
 * that people write, by which nobody would find them.
 */
export function withWrittenSigns(text: string): string {
  return text
    .replaceAll(RADICAL, (sign) => LIKE_SIGNS.get(sign) ?? sign.normalize("NFKC"))
    .replaceAll(POINT, "・");
}
