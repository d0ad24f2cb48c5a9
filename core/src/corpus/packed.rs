//! A large corpus JSON in blocks, each compressed by itself.
//!
//! A page holds all articles for as long as it is open and reads few of them. So a large JSON travels and is held at a
//! third of its bytes, and a block is unpacked when an article in it is looked at.
//!
//! ```text
//! name · version · bytes of the table · blocks b · b × (bytes of the JSON, bytes packed) · b × block
//! ```
//!
//! Numbers are LEB128. A block is a stretch of whole lines, compressed by DEFLATE (RFC 1951).

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::leb128::{Reader, write};

const NAME: &[u8] = b"cuttings-blocks";
const VERSION: u32 = 1;
/// A JSON of fewer bytes stays as it is: hosts compress it as well, and better when they have all of it.
const LARGE: usize = 1 << 20;
/// At how many bytes a block ends: twice as many would save 3 % and take twice as long to unpack for one article.
const BLOCK: usize = 48 << 10;
/// The most that the name, the version and the length of the table take.
const HEAD: usize = NAME.len() + 2 + 5;
const BEST: u8 = 9;

/// Gives the bytes of a section in this range.
pub type Fetch = Arc<dyn Fn(Range<usize>) -> Vec<u8> + Send + Sync>;

/// What the section of a corpus holds for its JSON: the JSON, or its blocks where it is large.
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

/// The whole JSON of a section that [`pack`] gave; `None` where a block is damaged or it is no text.
pub fn unpack(section: Vec<u8>) -> Option<String> {
    let length = section.len();
    let store = Store::open(length, Arc::new(move |range| section.get(range).unwrap_or_default().to_vec()))?;
    String::from_utf8(store.read(0..store.length())?).ok()
}

/// A corpus JSON in its section, to be read in part.
pub(super) struct Store {
    fetch: Fetch,
    /// How many bytes the JSON has.
    length: usize,
    /// Where each block begins, and after the last where it ends; none where the JSON stands there as it is.
    places: Vec<Place>,
    /// The block that was unpacked last, and its number: articles that are looked at together often stand together.
    last: Mutex<(usize, Vec<u8>)>,
}

/// Where a block begins.
#[derive(Clone, Copy)]
struct Place {
    in_json: usize,
    in_section: usize,
}

impl Store {
    /// Opens a section of this length; `None` where its table is damaged, of another version or of other blocks.
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
        let mut place = Place { in_json: 0, in_section: end };
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

    /// How many bytes the JSON has.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// A part of the JSON; `None` where it ends before, or a block of it is damaged.
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
