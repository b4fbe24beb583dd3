/** One stored tensor: its sizes (rows first) and its elements row by row. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export interface Safetensors {
  /** What its writer noted about it. */
  readonly metadata: Readonly<Record<string, string>>;
  /** The tensor as 32-bit floats. Throws when it is missing or stored in a type other than F16 or F32. */
  get(name: string): Tensor;
}

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/**
 * Reads the safetensors format: 8 bytes with the header's length (little-endian), the header as JSON, the data.
 * Throws when the header is not readable or a tensor lies outside the file.
 */
export function readSafetensors(file: Uint8Array): Safetensors {
  const headerLength = Number(new DataView(file.buffer, file.byteOffset, 8).getBigUint64(0, true));
  if (8 + headerLength > file.byteLength) {
    throw new Error(
      `Expected a safetensors header of ${headerLength} bytes, got a file of ${file.byteLength}`,
    );
  }
  const { __metadata__: metadata = {}, ...header } = JSON.parse(
    new TextDecoder().decode(file.subarray(8, 8 + headerLength)),
  ) as Record<string, Entry> & { readonly __metadata__?: Record<string, string> };
  return {
    metadata,
    get(name) {
      const entry = header[name];
      if (entry === undefined) throw new Error(`Expected a tensor "${name}", got none of that name`);
      const [start, end] = entry.data_offsets;
      const from = 8 + headerLength + start;
      if (from + (end - start) > file.byteLength) {
        throw new Error(
          `Expected tensor "${name}" inside the file, got one that ends at byte ${from + end - start}`,
        );
      }
      // A copy, because typed arrays need an offset that is a multiple of the element's size.
      const bytes = Uint8Array.from(file.subarray(from, from + (end - start))).buffer;
      if (entry.dtype === "F32") return { shape: entry.shape, data: new Float32Array(bytes) };
      if (entry.dtype === "F16") return { shape: entry.shape, data: widen(new Uint16Array(bytes)) };
      throw new Error(`Expected tensor "${name}" as F16 or F32, got ${entry.dtype}`);
    },
  };
}

let halfValues: Float32Array | undefined;

/** IEEE 754 half floats as 32-bit floats, through a table of all 65,536 of them. */
function widen(halves: Uint16Array): Float32Array {
  halfValues ??= Float32Array.from({ length: 65_536 }, (_, bits) => halfValue(bits));
  const floats = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) floats[i] = halfValues[halves[i] as number] as number;
  return floats;
}

function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * 2 ** -24 * fraction;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}
