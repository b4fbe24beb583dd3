// Here with all of its cases.
import "./sqlite-archive.test.ts";
