/** Words as a page of a PDF places them. Units are points; y grows upwards. */
export interface TextItem {
  readonly text: string;
  /** Left end of the base line. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the letters, in points. */
  readonly size: number;
  /** Tells fonts of one file apart, and nothing more: bold and slanted letters are other fonts. Left out where it is not known. */
  readonly font?: string;
}

/** What a page holds of text, in the order in which it is drawn. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
}
