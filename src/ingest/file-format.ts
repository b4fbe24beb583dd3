/** Kinds of files that others have made and that are read apart, since their making may be hostile. */
export type DocumentFormat = "html" | "pdf" | "docx" | "mail" | "web-archive";

/** What an article is read from. */
export type FileFormat = "text" | "markdown" | "json-lines" | DocumentFormat;
