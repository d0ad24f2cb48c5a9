//! The target `compare` for cargo-fuzz.

#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|text: &str| cuttings_fuzz::compare(text));

#[cfg(not(fuzzing))]
fn main() {}
