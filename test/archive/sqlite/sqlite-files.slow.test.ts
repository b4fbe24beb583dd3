// Here with all of its cases.
import "./sqlite-files.test.ts";
