// hnswlib-node is an optional dependency: where it could not be compiled it is not installed, its own types are missing too,
// and the project must build all the same. This is the part of it that is used.
declare module "hnswlib-node" {
  export interface HierarchicalNSW {
    initIndex(options: {
      maxElements: number;
      m: number;
      efConstruction: number;
      randomSeed: number;
      allowReplaceDeleted: boolean;
    }): void;
    readIndex(file: string, allowReplaceDeleted: boolean): Promise<boolean>;
    writeIndex(file: string): Promise<boolean>;
    resizeIndex(maxElements: number): void;
    addPoint(point: number[], label: number, replaceDeleted: boolean): void;
    markDelete(label: number): void;
    getPoint(label: number): number[];
    getIdsList(): number[];
    getCurrentCount(): number;
    getMaxElements(): number;
    setEf(ef: number): void;
    searchKnn(
      query: number[],
      neighbours: number,
      filter?: (label: number) => boolean,
    ): { distances: number[]; neighbors: number[] };
  }
  export const HierarchicalNSW: new (space: "l2" | "ip" | "cosine", dimensions: number) => HierarchicalNSW;
}
