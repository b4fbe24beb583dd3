// Here of all libraries.
import "./question-set.test.ts";
