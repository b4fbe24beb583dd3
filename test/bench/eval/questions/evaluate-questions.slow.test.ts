// Here with all of its cases.
import "./evaluate-questions.test.ts";
