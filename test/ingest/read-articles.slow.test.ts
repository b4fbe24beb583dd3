// Here with all of its cases.
import "./read-articles.test.ts";
