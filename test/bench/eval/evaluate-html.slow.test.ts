// Here with all of its pages.
import "./evaluate-html.test.ts";
