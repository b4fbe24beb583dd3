// Here with all of its cases.
import "./vector-index.test.ts";
