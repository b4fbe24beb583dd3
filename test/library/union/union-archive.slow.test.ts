// Here with all of its cases.
import "./union-archive.test.ts";
