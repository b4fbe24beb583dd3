// Here with all of its cases.
import "./odd-texts.test.ts";
