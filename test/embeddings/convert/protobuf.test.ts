import { expect, test } from "vitest";
import { ProtobufMessage } from "../../../embeddings/convert/protobuf.ts";

const bytesOf = (message: ProtobufMessage) => [...Buffer.concat(message.chunks())];

// The examples of the protobuf encoding guide.
test("numbers, strings and nested messages are written as the encoding guide shows", () => {
  expect(bytesOf(new ProtobufMessage().integer(1, 150))).toEqual([0x08, 0x96, 0x01]);
  expect(bytesOf(new ProtobufMessage().string(2, "testing"))).toEqual([0x12, 7, ...Buffer.from("testing")]);
  const nested = new ProtobufMessage().message(3, new ProtobufMessage().integer(1, 150));
  expect(bytesOf(nested)).toEqual([0x1a, 0x03, 0x08, 0x96, 0x01]);
});

test("floats are four little-endian bytes", () => {
  expect(bytesOf(new ProtobufMessage().float(1, 1))).toEqual([0x0d, 0, 0, 0x80, 0x3f]);
});

test.each([-1, 1.5, 2 ** 53])("%d is refused", (value) => {
  expect(() => new ProtobufMessage().integer(1, value)).toThrow(RangeError);
});
