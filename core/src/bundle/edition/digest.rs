//! Hashes as hexadecimal digits. They identify corpora and files.

use sha2::{Digest, Sha256};

/// The fingerprint of a corpus: SHA-256 of the corpus JSON as hexadecimal digits. The page uses it to identify the
/// corpus, and addresses of an opened folder contain its first digits.
pub fn fingerprint(json: &str) -> String {
    digest(json)
}

/// SHA-256 of a content as hexadecimal digits.
pub(super) fn digest(content: impl AsRef<[u8]>) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first eight bytes of the SHA-256 of a content, as 16 hexadecimal digits, for file names.
pub(super) fn short(content: &[u8]) -> String {
    format!("{:.16}", digest(content))
}
