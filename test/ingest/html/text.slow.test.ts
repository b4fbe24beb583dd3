// Here with all of its cases.
import "./text.test.ts";
