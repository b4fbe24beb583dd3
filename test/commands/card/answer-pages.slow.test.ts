// Here with all of its cases.
import "./answer-pages.test.ts";
