// Here with all of its cases.
import "./screen-width.test.ts";
