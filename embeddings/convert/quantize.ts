/** A matrix as signed bytes; each row or each column has a scale: `value ≈ byte * scale`. */
export interface QuantizedMatrix {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/**
 * Largest magnitude that is used, of the 127 there are. Processors with AVX2 and no VNNI add two products of an
 * unsigned and a signed byte in 16 bits: 2 x 255 x 64 still fits there, more would be cut off without a word.
 * Costs 0.0015 of cosine and nothing in retrieval.
 */
const LARGEST = 64;

/**
 * Symmetric 8-bit quantization with a scale per column: `scale = max |column| / 64`, zero stays zero.
 * `data` holds rows of `columns` numbers. A column of zeros gets scale 1, so that nothing divides by zero.
 */
export function quantizeColumns(data: Float32Array, columns: number): QuantizedMatrix {
  return quantize(data, columns, "column");
}

/** The same with a scale per row. */
export function quantizeRows(data: Float32Array, columns: number): QuantizedMatrix {
  return quantize(data, columns, "row");
}

function quantize(data: Float32Array, columns: number, by: "row" | "column"): QuantizedMatrix {
  const rows = data.length / columns;
  const scales = new Float32Array(by === "row" ? rows : columns);
  for (let row = 0, i = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, i++) {
      const group = by === "row" ? row : column;
      const magnitude = Math.abs(data[i] as number);
      if (magnitude > (scales[group] as number)) scales[group] = magnitude;
    }
  }
  for (let group = 0; group < scales.length; group++) {
    scales[group] = scales[group] === 0 ? 1 : (scales[group] as number) / LARGEST;
  }
  const values = new Int8Array(data.length);
  for (let row = 0, i = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, i++) {
      values[i] = Math.round((data[i] as number) / (scales[by === "row" ? row : column] as number));
    }
  }
  return { values, scales };
}

/** Rows and columns changed over: `out[column][row] = data[row][column]`. */
export function transpose(data: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(data.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      out[column * rows + row] = data[row * columns + column] as number;
    }
  }
  return out;
}
