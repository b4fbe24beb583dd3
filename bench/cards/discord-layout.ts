/**
 * Discord's measures in CSS pixels. Words and desktop: the style sheets of @skyra/discord-components-core 4.0.2, which follow Discord's own
 * (message 1em + avatar 40px + 16px to the left, 48px to the right; quote padding 0 8px 0 12px behind a bar of 4px; button min-height
 * 32px, padding 2px 16px). Phone: no style sheet is public; avatar 40 at 12 from the edge, 12 behind it, 16 to the right.
 */
export interface Layout {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly avatarLeft: number;
  readonly buttonHeight: number;
}

export const PHONE: Layout = { width: 360, left: 64, right: 16, avatarLeft: 12, buttonHeight: 36 };
export const DESKTOP: Layout = { width: 680, left: 72, right: 48, avatarLeft: 16, buttonHeight: 32 };

/** The column of words that a message leaves free, at least, on a phone. */
export const LEAST_COLUMN = 280;

/** Style sheet of a page that shows one message. Dark, as Discord is by default. */
export function styleOf({ width, left, right, avatarLeft, buttonHeight }: Layout): string {
  return `
    * { box-sizing: border-box; }
    body { margin: 0; width: ${width}px; background: #313338; color: #dbdee1;
      font: 16px/22px "gg sans", "Noto Sans", "Liberation Sans", "DejaVu Sans Condensed", "Noto Sans CJK JP", sans-serif; }
    .message { position: relative; padding: 8px ${right}px 8px ${left}px; min-height: 56px; }
    .avatar { position: absolute; left: ${avatarLeft}px; top: 10px; width: 40px; height: 40px; border-radius: 50%; background: #5865f2; }
    .author { font-weight: 600; color: #f2f3f5; line-height: 22px; }
    .author span { margin-left: 6px; padding: 0 4px; border-radius: 3px; background: #5865f2; font-size: 10px; vertical-align: 2px; }
    .parts { display: flex; flex-direction: column; gap: 8px; max-width: 600px; }
    .text { overflow-wrap: anywhere; }
    .text > div, blockquote > div { unicode-bidi: plaintext; min-height: 1px; }
    blockquote { margin: 0; padding: 0 8px 0 12px; border-left: 4px solid #4e5058; border-radius: 4px; }
    small { display: block; font-size: 13px; line-height: 18px; color: #949ba4; }
    a { color: #00a8fc; text-decoration: none; }
    b { font-weight: 700; }
    .separator { height: 1px; background: #4e5058; margin: 4px 0; }
    .section { display: flex; gap: 12px; } .section > .text { flex: 1; min-width: 0; }
    .container { border: 1px solid #3f4147; border-left: 4px solid; border-radius: 8px; padding: 16px; display: flex; flex-direction: column; gap: 8px; }
    .row { display: flex; flex-wrap: wrap; gap: 8px; }
    .button { min-height: ${buttonHeight}px; padding: 2px 16px; border-radius: 8px; background: #4e5058; color: #fff; font-size: 14px; font-weight: 500;
      display: flex; align-items: center; }
    .select { width: 100%; min-height: 44px; padding: 8px 12px; border-radius: 8px; background: #1e1f22; color: #949ba4; display: flex; align-items: center; }
    .options { width: 100%; font-size: 13px; line-height: 18px; color: #b5bac1; padding: 0 12px; }
  `;
}
