// Here with all of its cases.
import "./check-page.test.ts";
