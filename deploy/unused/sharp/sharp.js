export default function sharp() {
  throw new Error("Images are not read here.");
}
