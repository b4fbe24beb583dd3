/**
 * Writes the protobuf wire format: just what an ONNX file needs. Numbers are non-negative integers below 2^53;
 * bytes are kept by reference, not copied, so that a message of many megabytes costs no second copy.
 * Source: the protobuf encoding guide (varint = 0, length-delimited = 2, 32-bit = 5).
 */
export class ProtobufMessage {
  #chunks: Uint8Array[] = [];
  #byteLength = 0;

  /** A whole number, `0 <= value < 2^53`. Throws a `RangeError` outside that range. */
  integer(field: number, value: number): this {
    return this.#tag(field, 0).#push(varint(value));
  }

  /** A 32-bit float. */
  float(field: number, value: number): this {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, value, true);
    return this.#tag(field, 5).#push(bytes);
  }

  string(field: number, value: string): this {
    return this.bytes(field, new TextEncoder().encode(value));
  }

  bytes(field: number, value: Uint8Array): this {
    return this.#tag(field, 2).#push(varint(value.byteLength)).#push(value);
  }

  message(field: number, value: ProtobufMessage): this {
    this.#tag(field, 2).#push(varint(value.#byteLength));
    for (const chunk of value.#chunks) this.#push(chunk);
    return this;
  }

  /** The encoded message, in pieces to be written one after the other. */
  chunks(): readonly Uint8Array[] {
    return this.#chunks;
  }

  #tag(field: number, wireType: number): this {
    return this.#push(varint(field * 8 + wireType));
  }

  #push(chunk: Uint8Array): this {
    this.#chunks.push(chunk);
    this.#byteLength += chunk.byteLength;
    return this;
  }
}

function varint(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`Expected a whole number from 0 to 2^53 - 1, got ${value}`);
  }
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
}
