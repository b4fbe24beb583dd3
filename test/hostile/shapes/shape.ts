/** Makes texts of one hostile form, of about so many characters; the same for the same size. */
export type Shape = (size: number) => string;

/** Hostile forms of one format by their names. */
export type Shapes = Readonly<Record<string, Shape>>;

/** Ordinary words among which hostile ones may stand. */
export const PROSE =
  "“The ferry to Ostrey is late again,” said Mara Lind, the harbour master of Pellmouth. The council met on Monday, and nobody was pleased.";

/** `unit` again and again. */
export function again(unit: string): Shape {
  return (size) => unit.repeat(Math.max(1, Math.floor(size / unit.length)));
}

/** Units that are made from their number, from 0, joined. */
export function counted(unit: (i: number) => string): Shape {
  return (size) => {
    const parts: string[] = [];
    for (let [i, length] = [0, 0]; length < size; i += 1) {
      const part = unit(i);
      parts.push(part);
      length += part.length;
    }
    return parts.join("");
  };
}

/** One form in the first half, another in the second. */
export function halves(first: Shape, second: Shape): Shape {
  return (size) => first(size / 2) + second(size / 2);
}

/** A form between two pieces of text that stay as they are. */
export function within(before: string, shape: Shape, after = ""): Shape {
  return (size) => before + shape(Math.max(1, size - before.length - after.length)) + after;
}
