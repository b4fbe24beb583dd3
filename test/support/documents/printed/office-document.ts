/** What a document of an office program holds, one after another. */
export type OfficePart =
  | {
      readonly kind: "paragraph";
      readonly text: string;
      /** At the foot of its page. */
      readonly note?: string;
      readonly opensPage?: boolean;
    }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

export interface OfficeLayout {
  readonly columns: 1 | 2;
  readonly justified: boolean;
  /** Words at the head of each page; its number is at the foot. */
  readonly header: string | null;
}

const SPACES = ["office", "style", "text", "table", "fo", "meta"]
  .map((name) =>
    name === "fo"
      ? 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
      : `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  .join(" ");

/** A text document in the one-file form of OpenDocument, which LibreOffice prints. */
export function officeDocument(title: string, parts: readonly OfficePart[], layout: OfficeLayout): string {
  const body = parts.map(partXml).join("\n");
  const columns = `<style:columns fo:column-count="${layout.columns}" fo:column-gap="8mm"/>`;
  const header =
    layout.header === null
      ? ""
      : `<style:header><text:p text:style-name="Small">${escaped(layout.header)}</text:p></style:header>
<style:footer><text:p text:style-name="Small">Page <text:page-number text:select-page="current"/> of <text:page-count/></text:p></style:footer>`;
  const kept =
    layout.header === null
      ? ""
      : '<style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="4mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style>';
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${escaped(title)}</dc:title></office:meta>
<office:styles>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="3mm" fo:text-align="${layout.justified ? "justify" : "start"}" fo:line-height="130%"/><style:text-properties fo:font-family="DejaVu Serif" fo:font-size="10.5pt" fo:language="en" fo:country="GB" fo:hyphenate="false"/></style:style>
<style:style style:name="Next" style:family="paragraph" style:parent-style-name="Body"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="Small" style:family="paragraph"><style:text-properties fo:font-family="DejaVu Serif" fo:font-size="8.5pt"/></style:style>
<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="4mm"/><style:text-properties fo:font-family="DejaVu Serif" fo:font-size="19pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Cross" style:family="paragraph"><style:paragraph-properties fo:margin-top="4mm" fo:margin-bottom="1.5mm" fo:keep-with-next="always"/><style:text-properties fo:font-family="DejaVu Serif" fo:font-size="10.5pt" fo:font-weight="bold"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin="20mm"/>${kept}</style:page-layout>
<style:style style:name="Flow" style:family="section"><style:section-properties>${columns}</style:section-properties></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.3pt solid #777777" fo:padding="1mm"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">${header}</style:master-page></office:master-styles>
<office:body><office:text>
<text:h text:style-name="Title" text:outline-level="1">${escaped(title)}</text:h>
${layout.columns === 2 ? `<text:section text:name="flow" text:style-name="Flow">${body}</text:section>` : body}
</office:text></office:body></office:document>`;
}

function partXml(part: OfficePart, place: number): string {
  switch (part.kind) {
    case "heading":
      return `<text:h text:style-name="Cross" text:outline-level="2">${escaped(part.text)}</text:h>`;
    case "table":
      return `<table:table table:name="T"><table:table-column table:number-columns-repeated="${part.rows[0]?.length ?? 0}"/>${part.rows
        .map(
          (row) =>
            `<table:table-row>${row.map((cell) => `<table:table-cell table:style-name="Cell"><text:p text:style-name="Small">${escaped(cell)}</text:p></table:table-cell>`).join("")}</table:table-row>`,
        )
        .join("")}</table:table>`;
    case "paragraph": {
      const style = part.opensPage === true ? "Next" : "Body";
      const note = part.note === undefined ? "" : noteXml(part.note, place);
      return `<text:p text:style-name="${style}">${escaped(part.text)}${note}</text:p>`;
    }
  }
}

/** The program numbers notes itself. */
function noteXml(text: string, place: number): string {
  return `<text:note text:id="n${place}" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p text:style-name="Small">${escaped(text)}</text:p></text:note-body></text:note>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
