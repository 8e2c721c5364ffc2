declare module 'edtf' {
  /** Parses an EDTF string; throws on anything else. `min` and `max` are milliseconds since 1970, UTC. */
  export default function edtf(value: string): {min: number; max: number; toString(): string}
}
