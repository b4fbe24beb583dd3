import { ProtobufMessage } from "./protobuf.ts";

/** ONNX `TensorProto.DataType`. */
export const ELEMENT = { float32: 1, uint8: 2, int8: 3, int32: 6, int64: 7, float16: 10 } as const;
export type ElementType = keyof typeof ELEMENT;

/** Numbers ending in `.0` do not exist in JavaScript, so a float attribute says that it is one. */
export type Attribute = number | string | { readonly float: number };

const FUSED_DOMAIN = "com.microsoft";
const IR_VERSION = 8;
const OPSET = 17;
const FLOAT_ATTRIBUTE = 1;
const INT_ATTRIBUTE = 2;
const STRING_ATTRIBUTE = 3;

/**
 * Builds one ONNX graph. Every call adds something and gives back the name by which later nodes refer to it.
 * Field numbers: onnx.proto of ONNX 1.13 (IR version 8, operator set 17).
 */
export class OnnxGraph {
  #graph = new ProtobufMessage();
  #count = 0;

  constructor(name: string) {
    this.#graph.string(2, name);
  }

  /** A constant tensor; `data` holds its elements row by row in the machine's (little-endian) order. */
  tensor(name: string, type: ElementType, shape: readonly number[], data: ArrayBufferView): string {
    const tensor = new ProtobufMessage();
    for (const size of shape) tensor.integer(1, size);
    tensor.integer(2, ELEMENT[type]).string(8, name);
    tensor.bytes(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    this.#graph.message(5, tensor);
    return name;
  }

  input(name: string, type: ElementType, shape: readonly (number | string)[]): string {
    this.#graph.message(11, valueInfo(name, type, shape));
    return name;
  }

  output(name: string, type: ElementType, shape: readonly (number | string)[]): void {
    this.#graph.message(12, valueInfo(name, type, shape));
  }

  /** A standard operator with one output, named `output` where the caller needs a fixed name. */
  node(
    operator: string,
    inputs: readonly string[],
    attributes: Record<string, Attribute> = {},
    output?: string,
  ) {
    const name = output ?? this.#fresh(operator);
    this.#add(operator, "", inputs, [name], attributes);
    return name;
  }

  /** An operator of ONNX Runtime's own domain, with one output. */
  fused(
    operator: string,
    inputs: readonly string[],
    attributes: Record<string, Attribute> = {},
    output?: string,
  ) {
    const name = output ?? this.#fresh(operator);
    this.#add(operator, FUSED_DOMAIN, inputs, [name], attributes);
    return name;
  }

  /** `DynamicQuantizeLinear`: the uint8 form of a float tensor with its scale and zero point. */
  quantized(input: string): { values: string; scale: string; zeroPoint: string } {
    const name = this.#fresh("DynamicQuantizeLinear");
    const outputs = { values: `${name}.values`, scale: `${name}.scale`, zeroPoint: `${name}.zero_point` };
    this.#add("DynamicQuantizeLinear", "", [input], Object.values(outputs), {});
    return outputs;
  }

  /** The whole model file, in pieces to be written one after the other. */
  toModel(): readonly Uint8Array[] {
    const standard = new ProtobufMessage().string(1, "").integer(2, OPSET);
    const fused = new ProtobufMessage().string(1, FUSED_DOMAIN).integer(2, 1);
    return new ProtobufMessage()
      .integer(1, IR_VERSION)
      .string(2, "verbatim")
      .message(7, this.#graph)
      .message(8, standard)
      .message(8, fused)
      .chunks();
  }

  #fresh(operator: string): string {
    this.#count += 1;
    return `${operator}_${this.#count}`;
  }

  #add(
    operator: string,
    domain: string,
    inputs: readonly string[],
    outputs: readonly string[],
    attributes: Record<string, Attribute>,
  ): void {
    const node = new ProtobufMessage();
    for (const input of inputs) node.string(1, input);
    for (const output of outputs) node.string(2, output);
    node.string(3, outputs[0] ?? operator).string(4, operator);
    for (const [name, value] of Object.entries(attributes)) node.message(5, attribute(name, value));
    if (domain !== "") node.string(7, domain);
    this.#graph.message(1, node);
  }
}

function attribute(name: string, value: Attribute): ProtobufMessage {
  const message = new ProtobufMessage().string(1, name);
  if (typeof value === "string") return message.string(4, value).integer(20, STRING_ATTRIBUTE);
  return typeof value === "number"
    ? message.integer(3, value).integer(20, INT_ATTRIBUTE)
    : message.float(2, value.float).integer(20, FLOAT_ATTRIBUTE);
}

function valueInfo(name: string, type: ElementType, shape: readonly (number | string)[]): ProtobufMessage {
  const dimensions = new ProtobufMessage();
  for (const size of shape) {
    const dimension = new ProtobufMessage();
    if (typeof size === "number") dimension.integer(1, size);
    else dimension.string(2, size);
    dimensions.message(1, dimension);
  }
  const tensor = new ProtobufMessage().integer(1, ELEMENT[type]).message(2, dimensions);
  return new ProtobufMessage().string(1, name).message(2, new ProtobufMessage().message(1, tensor));
}
