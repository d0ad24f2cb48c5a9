// Takes the three custom sections with the corpus out of the program's module while it arrives.
//
// The shell removes them because browsers copy, check and keep everything that they compile. The program gets each
// section in the pieces in which it arrived. In the single file, each section is a part of its own.
import { wait } from "./faults.js";

export const sections = { corpus: undefined, contents: undefined, index: undefined };

// The pieces of a section. The program reads them from these buffers.
export function section(name) {
  return sections[name];
}

// Replaces the corpus that came with the page.
export function replace([corpus, contents, index]) {
  Object.assign(sections, { corpus: [corpus], contents: [contents], index: [index] });
}

// Copies of the sections, each in one piece, for the worker.
export function copies() {
  return Object.values(sections).map((pieces) => {
    const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    pieces.reduce((at, piece) => {
      whole.set(piece, at);
      return at + piece.length;
    }, 0);
    return whole;
  });
}

// Compiles a module while it arrives, without the three sections. A module is eight bytes, then sections. A section is
// a byte for its type, its length as LEB128, and its content. A custom section has type 0, and its content begins with
// the length of its name and the name.
export async function divided(stream) {
  const reader = stream.getReader();
  let chunk = new Uint8Array();

  async function isThere() {
    while (!chunk.length) {
      const { done, value } = await reader.read();
      if (done) return false;
      wait();
      chunk = value;
    }
    return true;
  }

  async function take(length, give) {
    for (let left = length; left > 0;) {
      if (!(await isThere())) throw new Error(`${left} bytes are missing`);
      const piece = chunk.subarray(0, left);
      chunk = chunk.subarray(left);
      left -= piece.length;
      give(piece);
    }
  }

  // Reads a LEB128 number. Passes each of its bytes to `give`.
  async function number(give) {
    let value = 0;
    let unit = 1;
    let byte;
    do {
      await take(1, (piece) => {
        [byte] = piece;
        give(piece);
      });
      value += (byte & 0x7f) * unit;
      unit *= 0x80;
    } while (byte > 0x7f);
    return value;
  }

  async function divide(out) {
    const pass = (piece) => out.enqueue(piece);
    await take(8, pass);
    while (await isThere()) {
      const head = [];
      const keep = (piece) => head.push(piece);
      const isCustom = chunk[0] === 0;
      await take(1, keep);
      let length = await number(keep);
      let name = "";
      if (isCustom) {
        const before = head.length;
        const letters = await number(keep);
        await take(letters, (piece) => {
          keep(piece);
          name += String.fromCharCode(...piece);
        });
        length -= head.slice(before).reduce((sum, piece) => sum + piece.length, 0);
      }
      if (Object.hasOwn(sections, name)) {
        sections[name] = [];
        await take(length, (piece) => sections[name].push(piece));
      } else {
        head.forEach(pass);
        await take(length, pass);
      }
    }
    out.close();
  }

  let received;
  const program = new ReadableStream({
    start(out) {
      received = divide(out).catch((reason) => {
        out.error(reason);
        throw reason;
      });
    },
  });
  const response = new Response(program, { headers: { "content-type": "application/wasm" } });
  const [module] = await Promise.all([WebAssembly.compileStreaming(response), received]);
  return module;
}
