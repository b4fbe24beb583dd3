/** A tensor to be stored as half floats. */
export interface StoredTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** The safetensors form of some tensors as half floats, with notes for whoever reads it. */
export function safetensorsOf(
  tensors: readonly StoredTensor[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let end = 0;
  for (const { name, shape, data } of tensors) {
    const start = end;
    end += data.length * 2;
    header[name] = { dtype: "F16", shape, data_offsets: [start, end] };
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padding = (8 - (text.length % 8)) % 8;
  const file = new Uint8Array(8 + text.length + padding + end);
  const view = new DataView(file.buffer);
  view.setBigUint64(0, BigInt(text.length + padding), true);
  file.set(text, 8);
  file.fill(0x20, 8 + text.length, 8 + text.length + padding);
  let at = 8 + text.length + padding;
  for (const { data } of tensors)
    for (const value of data) {
      view.setUint16(at, halfOf(value), true);
      at += 2;
    }
  return file;
}

const FLOAT = new Float32Array(1);
const BITS = new Uint32Array(FLOAT.buffer);

/** The nearest half float's bits; what is too large becomes infinite. Source: IEEE 754, round half to even. */
export function halfOf(value: number): number {
  FLOAT[0] = value;
  const bits = BITS[0] as number;
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fffffff;
  if (magnitude >= 0x47800000) return sign | (magnitude > 0x7f800000 ? 0x7e00 : 0x7c00);
  if (magnitude < 0x38800000) return sign | Math.round(Math.abs(FLOAT[0] as number) * 2 ** 24);
  const rounded = magnitude + 0xfff + ((magnitude >>> 13) & 1);
  return sign | ((rounded - 0x38000000) >>> 13);
}
