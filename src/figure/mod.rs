//! Charts as data: their content as text and fractions, before any pixel.
//!
//! A figure is complete: ticks, order, labels, chips, notes and colour roles are decided here, once. Files and window draw it through [`page`](crate::page). Neither decides anything about its content, so the two
//! always agree.

mod alt;
mod amount_class;
mod around;
mod axis;
mod bars;
mod bars_words;
pub mod boxes;
mod cell;
mod chips;
pub mod clusters;
mod colour;
mod compare;
mod counts;
mod dates;
mod deal;
mod density;
mod disagreement;
mod figure_kind;
pub mod fonts;
mod footnotes;
mod format;
mod heading;
mod heading_forms;
mod house_colours;
pub mod house_fonts;
mod house_style;
mod kinds;
mod legend;
mod notes;
mod options;
mod order_notes;
mod over_time;
mod packing;
mod periods;
mod phrases;
mod plot_values;
mod rates;
mod rest;
mod rest_rows;
mod rounding;
mod row_heads;
mod rule;
mod scale;
mod scope;
mod segment;
mod share;
mod source_line;
mod sources;
mod span;
mod spoken;
mod stack;
mod subtitles;
mod suggested;
mod system_fonts;
mod theme;
mod timeline;
mod timeline_kinds;
mod timeline_legend;
mod timeline_words;
mod weight;
mod when;

pub use crate::query::TimeRange;
pub use amount_class::AmountClass;
pub use bars::{bars, bars_with};
pub use bars_words::note_texts;
pub use cell::{cell_notation, cell_text, column_name, head_count_text, subtotal_chips, subtotal_text};
pub use chips::chips_of;
pub use colour::Colour;
pub use compare::{
    BigLine, Biggest, BlockPanel, Blocks, CauseLine, Cell, Column, CompareBar, Comparison, GroupBars,
    OpenGroup, Opens, OrderLine, Row, Section, SectionKind, comparison,
};
pub use counts::{CountCell, CountColumn, RankSpan};
pub use deal::{deal_amount_text, deal_count_text};
pub use figure_kind::FigureKind;
pub use footnotes::{DISPUTED, LEFT_OUT, MORE, UNCONVERTED, mark_text};
pub(crate) use footnotes::{marks_in, split_marks};
pub use format::{amount_text, bounds_text, count_text, money_sum_text, sum_text};
pub use heading::{Heading, Importance, Note};
pub use house_style::HouseStyle;
pub use kinds::{
    Axis, Bar, BarDirection, Bars, Context, End, LegendEntry, Medium, OwnWords, Panel, RowHeads, Sourcing,
    Texture, Tick,
};
pub use options::{AxisScale, BarOptions, GroupOrder, NoteLevel, StackBy, YearSplit};
pub(crate) use phrases::{capital, sentence};
pub use phrases::{counted, group_name, rival_why, rung_note, rung_word};
pub use rest::{Rest, RestGroup, RestQuery};
pub use scope::Scope;
pub use segment::{Segment, SegmentFill};
pub use span::Span;
pub use suggested::{SuggestedTitle, Suggesting, TitlePattern, suggested_titles};
pub use system_fonts::{FontChoice, SystemFace, SystemFonts, used as system_fonts};
pub use theme::{Role, Theme, ThemeName};
pub use timeline::timeline;
pub use timeline_kinds::{DENSE_ROWS, DensityStep, Lane, Mark, MarkShape, Period, Timeline};
pub use when::{month_text, when_short, when_text};
