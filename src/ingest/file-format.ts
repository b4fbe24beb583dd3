/** What an article is read from. */
export type FileFormat = "text" | "markdown" | "html" | "json-lines";
