//! Dealscope: a desktop explorer of investment deals, honest about what each report says.
//!
//! The modules are layers; each may use those above it in this list and none below:
//! [`model`] what is true, [`words`] every word in three languages, [`data`] files to model, [`query`] questions, [`figure`] charts as
//! data, [`page`] their shapes on a page, [`export`] charts and tables as files, [`session`] an opened register and what is asked of it,
//! [`state`] what the user sees and can do, [`view`] drawing, [`app`] the shell around it, [`cli`] the commands.
//! ARCHITECTURE.md is the map.

pub mod app;
pub mod cli;
pub mod data;
pub mod export;
pub mod figure;
pub mod model;
pub mod page;
pub mod query;
pub mod session;
pub mod state;
pub mod view;
pub mod words;
