// Here with all of its cases.
import "./lead-words.test.ts";
