import { type Attribute, OnnxGraph } from "../../../embeddings/convert/onnx-graph.ts";
import { GRADIENT_RULES } from "./gradient-rules.ts";

interface Step {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly output: string;
}

/**
 * An ONNX graph that can be walked backwards: what `node` builds is written down, and `backward` adds the nodes that
 * compute the gradients (reverse-mode differentiation). Its tensors are matrices of [rows, columns]; a vector is a
 * parameter that is added to every row.
 */
export class TrainingGraph extends OnnxGraph {
  #steps: Step[] = [];
  #shapes = new Map<string, readonly number[]>();
  #moving = new Set<string>();
  #constants = new Set<string>();

  /** An input that gets a gradient. */
  parameter(name: string, shape: readonly number[]): string {
    this.#moving.add(name);
    this.#shapes.set(name, shape);
    return this.input(name, "float32", shape);
  }

  override node(
    operator: string,
    inputs: readonly string[],
    attributes: Record<string, Attribute> = {},
    output?: string,
  ): string {
    const name = super.node(operator, inputs, attributes, output);
    if (inputs.some((input) => this.#moving.has(input))) {
      this.#moving.add(name);
      this.#steps.push({ operator, inputs, output: name });
    }
    return name;
  }

  /** Adds the backward nodes, given the gradients of some outputs; gives back those of everything, by its name. */
  backward(seeds: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    const gradients = new Map(seeds);
    const writer = {
      node: (operator: string, inputs: readonly string[], attributes: Record<string, Attribute> = {}) =>
        super.node(operator, inputs, attributes),
      integers: (...values: number[]) => this.integers(...values),
      number: (value: number) => this.number(value),
      lengthOf: (vector: string) => this.#shapes.get(vector)?.[0] as number,
      isVector: (name: string) => this.#shapes.get(name)?.length === 1,
    };
    for (const { operator, inputs, output } of this.#steps.reverse()) {
      const gradient = gradients.get(output);
      if (gradient === undefined) continue;
      const rule = GRADIENT_RULES[operator];
      if (rule === undefined) throw new Error(`Expected an operator with a gradient, got ${operator}`);
      for (const [i, of] of rule(inputs, output, gradient, writer).entries()) {
        const input = inputs[i] as string;
        if (!this.#moving.has(input)) continue;
        const before = gradients.get(input);
        gradients.set(input, before === undefined ? of() : writer.node("Add", [before, of()]));
      }
    }
    return gradients;
  }

  /**
   * The gradient of the weighted cross entropy between log odds and targets, which is that of the likelihood itself
   * (`likelihood - target`); and the weighted sum of squared errors, to look at.
   */
  crossEntropy(logOdds: string, target: string, weight: string): { gradient: string; error: string } {
    const miss = super.node("Sub", [super.node("Sigmoid", [logOdds]), target]);
    const gradient = super.node("Mul", [miss, weight]);
    return {
      gradient,
      error: super.node("ReduceSum", [super.node("Mul", [gradient, miss])], { keepdims: 0 }),
    };
  }

  /** Gives out a tensor of the graph under another name. */
  giveOut(tensor: string, name: string, shape: readonly (number | string)[]): void {
    super.node("Identity", [tensor], {}, name);
    this.output(name, "float32", shape);
  }

  /** A constant vector of integers. */
  integers(...values: number[]): string {
    const name = `integers_${values.join("_")}`;
    if (!this.#constants.has(name))
      this.tensor(name, "int64", [values.length], BigInt64Array.from(values, BigInt));
    this.#constants.add(name);
    return name;
  }

  /** A constant number. */
  number(value: number): string {
    const name = `number_${value}`;
    if (!this.#constants.has(name)) this.tensor(name, "float32", [], Float32Array.of(value));
    this.#constants.add(name);
    return name;
  }
}
