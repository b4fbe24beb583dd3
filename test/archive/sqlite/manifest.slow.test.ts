// Here with all of its cases.
import "./manifest.test.ts";
