// Here with all of its cases.
import "./context-pages.test.ts";
