// Gets the parts of the page: from its host, or from blocks of base64 in the single file.
import { isSingle, root } from "./page.js";

// A part as a stream of bytes: the file at `address`, or in the single file the blocks called `name`. `arrived` is
// called for each block.
export async function part(address, name, arrived) {
  if (isSingle) return unpacked(blocksOf(name), arrived);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response.body;
}

const blocksOf = (name) => [...document.querySelectorAll(`script[data-part='${name}']`)];

// Decodes and decompresses blocks one at a time, as the reader of the stream takes them. The blocks stay in the page,
// because a saved copy of the page needs them.
export function unpacked(blocks, arrived) {
  const packed = new ReadableStream({
    async pull(out) {
      await new Promise((resolve) => setTimeout(resolve));
      const block = blocks.shift();
      if (!block) return out.close();
      const letters = atob(block.textContent);
      const bytes = new Uint8Array(letters.length);
      for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
      arrived();
      out.enqueue(bytes);
    },
  });
  return packed.pipeThrough(new DecompressionStream("gzip"));
}

// The pieces of a part of the single file. Removes its blocks from the page, because the program now holds these bytes.
export async function pieces(name, arrived) {
  const blocks = blocksOf(name);
  const taken = [];
  const reader = unpacked([...blocks], arrived).getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) taken.push(value);
  blocks.forEach((block) => block.remove());
  return taken;
}

// Fetches the page and its parts again, bypassing the browser's cache. Hosts let browsers cache them for some minutes,
// even if they are of two releases or damaged. Returns whether the page arrived.
export async function renew(page) {
  const fresh = async (address) => {
    const answer = await fetch(address, { cache: "reload" });
    await answer.arrayBuffer();
    return answer.ok;
  };
  const { glue, module } = root.dataset;
  const [isThere] = await Promise.all([page, glue, module].map((address) => fresh(address).catch(() => false)));
  return isThere;
}
