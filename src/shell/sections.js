// Takes the three custom sections that contain the corpus out of the program's module while the module arrives.
//
// Browsers copy, check and keep every byte of a module that they compile, so the sections are taken out before
// compilation. The program gets each section as the list of byte arrays in which it arrived. In the single file, the
// module has no such sections: they are separate parts of the page.
import { wait } from "./faults.js";

export const sections = { corpus: undefined, contents: undefined, index: undefined };

// A section as a list of byte arrays, for the program.
export function section(name) {
  return sections[name];
}

// Replaces the sections with those of an opened folder.
export function replace([corpus, contents, index]) {
  Object.assign(sections, { corpus: [corpus], contents: [contents], index: [index] });
}

// A copy of each section as one byte array, for the worker.
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

// Compiles a module while it arrives, without the three sections. A module is a header of eight bytes, then sections. A
// section is one byte for the type, the length of the content as LEB128, and the content. A custom section has type 0.
// Its content begins with the length of the section's name as LEB128, and the name.
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
