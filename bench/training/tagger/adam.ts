import type { Parameters } from "./training-step.ts";

const KEEP_MEAN = 0.9;
const KEEP_SQUARE = 0.999;
const EPSILON = 1e-8;
/** Gradients that are longer than this, all taken together, are shortened to it. */
const LONGEST_GRADIENT = 5;

/** The optimizer of Kingma and Ba 2014 (arXiv 1412.6980); changes the parameters in place. */
export function createAdam(parameters: Parameters) {
  const means = new Map([...parameters].map(([name, { data }]) => [name, new Float32Array(data.length)]));
  const squares = new Map([...parameters].map(([name, { data }]) => [name, new Float32Array(data.length)]));
  let steps = 0;
  return (gradients: ReadonlyMap<string, Float32Array>, rate: number): void => {
    steps += 1;
    let length = 0;
    for (const gradient of gradients.values()) for (const x of gradient) length += x * x;
    const scale = Math.min(1, LONGEST_GRADIENT / Math.sqrt(length));
    const step = (rate * Math.sqrt(1 - KEEP_SQUARE ** steps)) / (1 - KEEP_MEAN ** steps);
    for (const [name, { data }] of parameters) {
      const gradient = gradients.get(name) as Float32Array;
      const mean = means.get(name) as Float32Array;
      const square = squares.get(name) as Float32Array;
      for (let i = 0; i < data.length; i++) {
        const g = (gradient[i] as number) * scale;
        const m = KEEP_MEAN * (mean[i] as number) + (1 - KEEP_MEAN) * g;
        const s = KEEP_SQUARE * (square[i] as number) + (1 - KEEP_SQUARE) * g * g;
        mean[i] = m;
        square[i] = s;
        data[i] = (data[i] as number) - (step * m) / (Math.sqrt(s) + EPSILON);
      }
    }
  };
}
