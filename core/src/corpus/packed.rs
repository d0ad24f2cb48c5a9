//! Stores a large corpus JSON in blocks, each compressed separately.
//!
//! An open page keeps all articles in memory but shows only a few. A large JSON therefore stays compressed in memory,
//! where it takes about two fifths of its size. A block is unpacked when an article in it is read. The layout is:
//!
//! ```text
//! name · version · length of the table · number of blocks b · b × (length in the JSON, compressed length) · b × block
//! ```
//!
//! Numbers are LEB128. Lengths are in bytes. The table is everything between its length and the first block. A block is
//! a run of whole lines, compressed with DEFLATE (RFC 1951).

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::leb128::{Reader, write};

const NAME: &[u8] = b"cuttings-blocks";
const VERSION: u32 = 1;
/// The minimum length in bytes of a JSON that is packed. Hosts compress a smaller JSON better as a whole.
const LARGE: usize = 1 << 20;
/// The length in bytes at which a block ends, before compression. Twice this length would save 3 % of the size, but
/// double the time to unpack an article.
const BLOCK: usize = 48 << 10;
/// The maximum number of bytes that the name, the version and the length of the table take together.
const HEAD: usize = NAME.len() + 2 + 5;
const BEST: u8 = 9;

/// A function that returns the bytes in a range of a section.
pub type Fetch = Arc<dyn Fn(Range<usize>) -> Vec<u8> + Send + Sync>;

/// The content of the corpus section: the JSON itself, or its blocks if the JSON is large.
pub fn pack(json: String) -> Vec<u8> {
    if json.len() < LARGE {
        return json.into_bytes();
    }
    let (mut table, mut packed, mut count) = (Vec::new(), Vec::new(), 0);
    let mut close = |block: &str| {
        let bytes = compress_to_vec(block.as_bytes(), BEST);
        [block.len(), bytes.len()].into_iter().for_each(|length| write(&mut table, length as u32));
        packed.extend(bytes);
        count += 1;
    };
    let (mut start, mut end) = (0, 0);
    for line in json.split_inclusive('\n') {
        end += line.len();
        if end - start >= BLOCK {
            close(json.get(start..end).unwrap_or(""));
            start = end;
        }
    }
    if start < end {
        close(json.get(start..).unwrap_or(""));
    }
    let (mut section, mut blocks) = (NAME.to_vec(), Vec::new());
    write(&mut blocks, count);
    write(&mut section, VERSION);
    write(&mut section, (blocks.len() + table.len()) as u32);
    [section, blocks, table, packed].concat()
}

/// The JSON of a section that [`pack`] wrote. `None` if a block is damaged or the JSON is not UTF-8.
pub fn unpack(section: Vec<u8>) -> Option<String> {
    let length = section.len();
    let store = Store::open(length, Arc::new(move |range| section.get(range).unwrap_or_default().to_vec()))?;
    String::from_utf8(store.read(0..store.length())?).ok()
}

/// Reads ranges of a corpus JSON from the corpus section, and unpacks them if the JSON is packed.
pub(super) struct Store {
    fetch: Fetch,
    /// The length of the JSON in bytes.
    length: usize,
    /// The start of each block, then the end of the last block. Empty if the JSON is not packed.
    places: Vec<BlockOffset>,
    /// The index and the bytes of the block that was unpacked last. Articles that are read together are often in the
    /// same block.
    last: Mutex<(usize, Vec<u8>)>,
}

/// The byte at which a block starts, in the JSON and in the section.
#[derive(Clone, Copy)]
struct BlockOffset {
    in_json: usize,
    in_section: usize,
}

impl Store {
    /// Opens a section of this length in bytes. Returns `None` if the table is damaged, has another version or does not
    /// match the blocks.
    pub(super) fn open(length: usize, fetch: Fetch) -> Option<Self> {
        let head = fetch(0..HEAD.min(length));
        let last = Mutex::new((usize::MAX, Vec::new()));
        let mut store = Self { fetch, length, places: Vec::new(), last };
        if !head.starts_with(NAME) {
            return Some(store);
        }
        let mut reader = Reader::new(&head, NAME.len());
        let table = (reader.number()? == VERSION).then(|| reader.number())?? as usize;
        let (start, end) = (reader.at(), reader.at().checked_add(table).filter(|&end| end <= length)?);
        let table = (store.fetch)(start..end);
        let mut place = BlockOffset { in_json: 0, in_section: end };
        store.places.push(place);
        let mut reader = Reader::new(&table, 0);
        for _ in 0..reader.number()? {
            place.in_json = place.in_json.checked_add(reader.number()? as usize)?;
            place.in_section = place.in_section.checked_add(reader.number()? as usize)?;
            store.places.push(place);
        }
        store.length = place.in_json;
        (place.in_section == length && reader.at() == table.len()).then_some(store)
    }

    /// The length of the JSON in bytes.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// The bytes in a range of the JSON. `None` if the range goes past the end, or if a block is damaged.
    pub(super) fn read(&self, range: Range<usize>) -> Option<Vec<u8>> {
        if self.places.is_empty() {
            let bytes = (self.fetch)(range.clone());
            return (bytes.len() == range.len()).then_some(bytes);
        }
        let mut number = self.places.partition_point(|place| place.in_json <= range.start).checked_sub(1)?;
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let mut bytes = Vec::new();
        while bytes.len() < range.len() {
            if last.0 != number {
                *last = (number, self.block(number)?);
            }
            let start = self.places[number].in_json;
            let end = (range.end - start).min(last.1.len());
            bytes.extend_from_slice(last.1.get(range.start + bytes.len() - start..end)?);
            number += 1;
        }
        Some(bytes)
    }

    fn block(&self, number: usize) -> Option<Vec<u8>> {
        let [start, end] = *self.places.get(number..number + 2)? else { return None };
        let length = end.in_json - start.in_json;
        let packed = (self.fetch)(start.in_section..end.in_section);
        decompress_to_vec_with_limit(&packed, length).ok().filter(|block| block.len() == length)
    }
}
