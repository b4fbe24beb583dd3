// Here with all of its cases.
import "./windows.test.ts";
