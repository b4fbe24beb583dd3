/** The one place that knows where it is kept what came from where and when. */
export { hasFetchRecords, isAnythingDue, openFetchRecords } from "./sqlite/fetch-records-file.ts";
