// Gets the parts of the page, such as the program: from the host or, in the single file, from blocks of base64.
import { isSingle, root } from "./page.js";

// A part of the page as a stream of bytes. The hosted page fetches the part from `address`. The single file decodes the
// blocks that have this name, and calls `arrived` for each block.
export async function part(address, name, arrived) {
  if (isSingle) return unpacked(blocksOf(name), arrived);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return response.body;
}

const blocksOf = (name) => [...document.querySelectorAll(`script[data-part='${name}']`)];

// The bytes of blocks as a stream. Decodes and decompresses one block at a time, whenever the stream is read. The
// blocks stay in the page, because a saved copy of the page needs them.
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

// A part of the single file as a list of byte arrays. Removes the part's blocks from the page, because the arrays now
// hold the same bytes.
export async function pieces(name, arrived) {
  const blocks = blocksOf(name);
  const taken = [];
  const reader = unpacked([...blocks], arrived).getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) taken.push(value);
  blocks.forEach((block) => block.remove());
  return taken;
}

// Fetches the page, the glue and the module again, and so replaces their copies in the browser's cache. These copies
// may be damaged. They may also be of two releases, because hosts let browsers cache files for some minutes. Returns
// whether the page arrived.
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
