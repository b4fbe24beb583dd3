import { runsOf } from "../../support/all-runs.ts";
import { unionInFiles } from "./make-union.ts";
import { unionContract } from "./union-contract.ts";

unionContract("a union of files", unionInFiles, runsOf(8));
