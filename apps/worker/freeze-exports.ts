/**
 * A webpack loader for modules that cases share. The sandbox freezes shared modules with everything they hold, and a
 * form of zod compiles itself at first use, which it cannot when frozen. What a module exports is frozen here, one
 * level deep; there the sandbox stops.
 */
export default function freezeExports(source: string): string {
  return `${source}\n;Object.freeze(exports);`;
}
