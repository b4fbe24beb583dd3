import fc from "fast-check";
import { expect, test } from "vitest";
import { quantizeColumns, quantizeRows, transpose } from "../../../embeddings/convert/quantize.ts";

const matrix = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      columns: fc.constant(columns),
      data: fc.float32Array({
        minLength: rows * columns,
        maxLength: rows * columns,
        min: -8,
        max: 8,
        noNaN: true,
      }),
    }),
  );

test("every number comes back within half a step of its column's scale", () => {
  fc.assert(
    fc.property(matrix, ({ data, columns }) => {
      const { values, scales } = quantizeColumns(data, columns);
      data.forEach((value, i) => {
        const scale = scales[i % columns] as number;
        expect(Math.abs((values[i] as number) * scale - value)).toBeLessThanOrEqual(scale * 0.5 + 1e-5);
      });
    }),
  );
});

test("a scale per row is a scale per column of the matrix turned over", () => {
  fc.assert(
    fc.property(matrix, ({ data, columns }) => {
      const rows = data.length / columns;
      const byRow = quantizeRows(data, columns);
      expect(byRow.scales).toEqual(quantizeColumns(transpose(data, rows, columns), rows).scales);
    }),
  );
});

test("a column of zeros stays zero", () => {
  expect(quantizeColumns(Float32Array.of(0, 1, 0, -1), 2)).toEqual({
    values: Int8Array.of(0, 64, 0, -64),
    scales: Float32Array.of(1, 1 / 64),
  });
});
