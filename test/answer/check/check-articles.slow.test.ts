// Here with all of its cases.
import "./check-articles.test.ts";
