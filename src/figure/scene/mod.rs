//! Placed shapes.
