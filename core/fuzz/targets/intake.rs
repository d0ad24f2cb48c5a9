//! The target `intake` for cargo-fuzz.

#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| cuttings_fuzz::intake(bytes));

#[cfg(not(fuzzing))]
fn main() {}
