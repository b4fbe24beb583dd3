// Here with all of its cases.
import "./connection.test.ts";
