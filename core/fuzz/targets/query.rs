//! The target `query` for cargo-fuzz.

#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|text: &str| cuttings_fuzz::query(text));

#[cfg(not(fuzzing))]
fn main() {}
