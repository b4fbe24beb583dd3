// Here with all of its cases.
import "./markdown-blocks.test.ts";
