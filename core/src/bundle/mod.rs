//! How is it carried?
//!
//! The corpus JSON travels as a custom section of the `.wasm` ([`section`]); the press makes it from a folder.

#[cfg(feature = "press")]
mod press;
pub mod section;

#[cfg(feature = "press")]
pub use press::{Pressed, press, press_folder};

/// The name of the section.
pub const SECTION: &str = "corpus";
