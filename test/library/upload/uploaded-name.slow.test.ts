// Here with all of its cases.
import "./uploaded-name.test.ts";
