// Here with all of its cases.
import "./clean-text.test.ts";
