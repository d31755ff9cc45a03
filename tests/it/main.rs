//! All tests in one binary: one build, one link. Each module is named for what it shows.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod addresses;
mod again;
mod agreement;
mod bounded;
mod circles;
mod cli;
mod cli_languages;
mod cli_options;
mod cli_registers;
mod cli_targets;
mod columns;
mod compare;
mod compare_cli;
mod compare_figure;
mod compare_window;
mod complaints;
mod currencies;
mod data;
mod data_bad;
mod data_copies;
mod data_limits;
mod data_merge;
mod data_rates;
mod data_recovery;
mod data_signs;
mod data_tolerant;
mod data_write;
mod driver;
mod exploring;
mod export_pictures;
mod export_private;
mod export_schemas;
mod export_sheets;
mod export_tables;
mod export_whole;
mod figure_bars;
mod figure_bounds;
mod figure_format;
mod figure_layout;
mod figure_marks;
mod figure_pictures;
mod figure_random;
mod figure_theme;
mod filters;
mod frames;
mod gallery;
mod layers;
mod letters;
mod listing;
mod lists;
mod names;
mod namesakes;
mod notations;
mod oracle;
mod pdf_text;
mod printed;
mod program;
mod reading;
mod registers;
mod reported;
mod sample;
mod saved_views;
mod saved_views_file;
mod seeds;
mod seeds_evidence;
mod seeds_sources;
mod seeds_sums;
mod settings;
mod standing;
mod state;
mod state_table;
mod sums_open;
mod table;
mod terminal;
mod twin;
mod two_windows;
mod typed;
mod visits;
mod volumes;
mod window;
mod window_languages;
mod window_numbers;
mod window_random;
mod window_table;
mod window_views;
mod words;
mod words_answers;
