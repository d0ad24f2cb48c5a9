//! How is it carried?
//!
//! The corpus JSON travels as a custom section of the `.wasm` ([`section`]); the press makes it from a folder, and
//! [`Opening`] reads and indexes it where the page starts.

#[cfg(feature = "press")]
pub mod edition;
mod opening;
#[cfg(feature = "press")]
mod press;
pub mod section;

pub use opening::{Indexing, Opening};
#[cfg(feature = "press")]
pub use press::{Pressed, press, press_folder};

/// The name of the section.
pub const SECTION: &str = "corpus";
