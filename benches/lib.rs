//! Holds the benchmarks; see `site.rs`.
