import { classOf, type DomElement } from "./dom.ts";

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
/** Classes of every framework for text that only screen readers get. Names such as "hidden" hide at some screen widths only. */
const FOR_SCREEN_READERS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|element-invisible|a11y-hidden|is-vishidden|u-hidden-visually|assistive-text)(?:\s|$)/iu;

/** Whether only screen readers get the element's text. */
export function isForScreenReaders(element: DomElement): boolean {
  const classes = classOf(element);
  return classes !== "" && FOR_SCREEN_READERS.test(classes);
}

/** Whether a reader does not see `element`, as far as the element itself tells. */
export function isHidden(element: DomElement): boolean {
  if (element.hasAttribute("hidden") && element.getAttribute("hidden") !== "until-found") return true;
  if (element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style");
  if (style !== null && HIDING_STYLE.test(style)) return true;
  if (isForScreenReaders(element)) return true;
  return element.getAttribute("role") === "dialog" || element.getAttribute("role") === "alertdialog";
}
