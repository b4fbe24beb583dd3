// Here with all of its cases.
import "./kept-answers.test.ts";
