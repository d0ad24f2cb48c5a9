//! Hashes as hexadecimal digits, which name corpora and files.

use sha2::{Digest, Sha256};

/// The fingerprint of a corpus: SHA-256 of the corpus JSON as hexadecimal digits. The page and its addresses use it as
/// the name of the corpus.
pub fn fingerprint(json: &str) -> String {
    hex(&Sha256::digest(json))
}

/// SHA-256 of a content as hexadecimal digits.
pub(super) fn digest(content: impl AsRef<[u8]>) -> String {
    hex(&Sha256::digest(content))
}

/// The first eight bytes of SHA-256 as hexadecimal digits, for file names.
pub(super) fn short(content: &[u8]) -> String {
    hex(Sha256::digest(content).get(..8).unwrap_or_default())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
