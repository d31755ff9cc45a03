//! The outline of the table: all its rows, groups before their deals and batches before their members, built once per
//! answer. Collapsed rows are kept separately: see [`crate::query::ShownRows`].

use crate::model::{DealIx, Form, Register};
use crate::query::{GroupBy, GroupKey, Total, Volumes};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Position of a batch's members in the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Nesting {
    /// In their own place, and repeated beneath their batch while it is expanded.
    #[default]
    Beside,
    /// Only beneath their batch.
    Under,
}

impl Nesting {
    pub const ALL: &'static [Self] = &[Self::Beside, Self::Under];

    /// The option's name on the command line and in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Beside => "beside",
            Self::Under => "under",
        }
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The head of a group: its position in [`Outline::heads`].
    Group(usize),
    Deal {
        deal: DealIx,
        /// Number of batches above this row in its tree.
        depth: usize,
        /// Whether the batch has members that can be shown beneath it.
        has_members: bool,
    },
}

/// Content of a group's head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub key: GroupKey,
    /// The group's volumes, as in the charts.
    pub total: Total,
    /// Number of running totals in the group, which no sum adds.
    pub running_totals: usize,
}

/// A row, and the number of rows beneath it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct RowTree {
    /// A deal, or the position of a group's head.
    what: u32,
    /// Number of following rows that belong to it.
    beneath: u32,
    /// 0 for a group, 1 for a deal, more for members.
    level: u32,
}

/// All rows of the table in order, collapsed or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The grouping of the rows.
    pub by: Option<GroupBy>,
    /// The heads of the groups, from top to bottom.
    pub heads: Vec<Head>,
    nodes: Vec<RowTree>,
    /// The nodes that can be collapsed.
    foldable: Vec<u32>,
    /// For each deal of the register, its main node.
    homes: Vec<u32>,
}

/// Stands for a missing node.
const NOWHERE: u32 = u32::MAX;
/// Depth to which members are repeated beneath their batches. Without this limit the rows of a long chain of batches
/// would grow with the square of its length.
const DEEPEST_REPEATED: u32 = 5;

impl Outline {
    /// Lays out `rows`, which are in table order, under the groups of `volumes`.
    pub fn new(register: &Register, rows: &[DealIx], members: Nesting, volumes: Option<&Volumes>) -> Self {
        let mut layout = OutlineLayout::new(register, rows, members);
        match volumes {
            None => layout.list(rows),
            Some(volumes) => layout.groups(rows, volumes),
        }
        layout.finish(volumes.map(|volumes| volumes.query.by))
    }

    /// Number of rows if everything is expanded.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The row of a node.
    pub fn row(&self, node: usize) -> Option<Row> {
        let RowTree { what, beneath, level } = *self.nodes.get(node)?;
        Some(match level.checked_sub(1) {
            None => Row::Group(what as usize),
            Some(depth) => Row::Deal { deal: DealIx(what), depth: depth as usize, has_members: beneath > 0 },
        })
    }

    /// The deal of a node.
    pub fn deal(&self, node: usize) -> Option<DealIx> {
        match self.row(node)? {
            Row::Deal { deal, .. } => Some(deal),
            Row::Group(_) => None,
        }
    }

    /// The main node of a deal: its first one, without repetitions beneath a batch.
    pub fn home(&self, deal: DealIx) -> Option<usize> {
        self.homes.get(deal.0 as usize).filter(|&&node| node != NOWHERE).map(|&node| node as usize)
    }

    /// The node of a group's head.
    pub fn node_of_group(&self, key: &GroupKey) -> Option<usize> {
        let at = self.heads.iter().position(|head| head.key == *key)?;
        let is_it = |&&node: &&u32| self.row(node as usize) == Some(Row::Group(at));
        self.foldable.iter().find(is_it).map(|&node| node as usize)
    }

    /// Number of nodes beneath a node.
    pub fn beneath(&self, node: usize) -> usize {
        self.nodes.get(node).map_or(0, |node| node.beneath as usize)
    }

    /// The nearest node that this one lies beneath.
    pub fn above(&self, node: usize) -> Option<usize> {
        let holds = |&&up: &&u32| node <= up as usize + self.beneath(up as usize);
        let before = self.foldable.partition_point(|&up| (up as usize) < node);
        self.foldable.get(..before)?.iter().rev().find(holds).map(|&up| up as usize)
    }

    /// The nodes that can be collapsed, from top to bottom.
    pub(in crate::query) fn foldable(&self) -> &[u32] {
        &self.foldable
    }

    /// Whether any batch has members to show.
    pub fn has_batches(&self) -> bool {
        self.foldable.len() > self.heads.len()
    }

    /// The deals sorted by their position in the outline.
    pub fn in_order(&self, deals: &[DealIx]) -> Vec<DealIx> {
        let mut deals = deals.to_vec();
        deals.sort_by_cached_key(|&deal| self.home(deal).unwrap_or(usize::MAX));
        deals
    }
}

/// Whether other rows may follow beneath a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Nothing,
    Rows,
}

/// The outline under construction.
struct OutlineLayout<'a> {
    register: &'a Register,
    members: Nesting,
    outline: Outline,
    /// For each deal, the number of the last list that contains it; 0 if it is not selected.
    list_of: Vec<u32>,
    /// For each deal, the number of the last list in which it lies beneath a batch.
    beneath_in: Vec<u32>,
    lists: u32,
    /// For each deal, whether it is part of a batch.
    is_member: Vec<bool>,
    /// For each deal, whether other rows may lie beneath it.
    has_members: Vec<bool>,
    has_links: bool,
    /// The nodes that can still receive rows beneath them.
    open: Vec<usize>,
}

impl<'a> OutlineLayout<'a> {
    fn new(register: &'a Register, rows: &[DealIx], members: Nesting) -> Self {
        let deals = register.deals.len();
        let mut is_member = Vec::new();
        let mut list_of = vec![0; deals];
        let links = || register.links().flat_map(|(_, members)| members);
        if links().next().is_some() {
            is_member = vec![false; deals];
            for deal in rows {
                list_of[deal.0 as usize] = 1;
            }
            links().filter(|of| list_of[of.0 as usize] == 1).for_each(|of| is_member[of.0 as usize] = true);
        }
        let has_links = is_member.contains(&true);
        let beneath_in = if has_links { vec![0; deals] } else { Vec::new() };
        let outline = Outline {
            nodes: Vec::with_capacity(rows.len()),
            homes: vec![NOWHERE; deals],
            ..Outline::default()
        };
        let open = Vec::new();
        let has_members = if has_links { vec![false; deals] } else { Vec::new() };
        Self {
            register,
            members,
            outline,
            list_of,
            beneath_in,
            lists: 1,
            is_member,
            has_members,
            has_links,
            open,
        }
    }

    /// The groups in the order of the volumes, each with its rows; groups of running totals only come last.
    fn groups(&mut self, rows: &[DealIx], volumes: &Volumes) {
        let mut ranks = vec![NOWHERE; self.register.deals.len()];
        for (rank, deal) in (0_u32..).zip(rows) {
            ranks[deal.0 as usize] = rank;
        }
        let mut running: BTreeMap<GroupKey, Vec<DealIx>> = BTreeMap::new();
        for &deal in rows.iter().filter(|&&deal| self.register.deal(deal).form == Form::RunningTotal) {
            for key in volumes.query.by.keys(self.register, deal, volumes.query.site) {
                running.entry(key).or_default().push(deal);
            }
        }
        for group in &volumes.groups {
            let extra = running.remove(&group.key).unwrap_or_default();
            let deals = group.deals.listed().iter().chain(&extra).map(|deal| ranks[deal.0 as usize]);
            let mut standing: Vec<u32> = deals.filter(|&rank| rank != NOWHERE).collect();
            standing.sort_unstable();
            let deals: Vec<DealIx> = standing.iter().map(|&rank| rows[rank as usize]).collect();
            self.group(group.key.clone(), group.total.clone(), extra.len(), &deals);
        }
        for (key, deals) in running {
            self.group(key, Total::default(), deals.len(), &deals);
        }
    }

    fn group(&mut self, key: GroupKey, total: Total, running_totals: usize, deals: &[DealIx]) {
        let at = u32::try_from(self.outline.heads.len()).unwrap_or(NOWHERE);
        self.outline.heads.push(Head { key, total, running_totals });
        self.node(at, 0, Holds::Rows);
        self.list(deals);
    }

    /// Appends a list of rows with the members of its batches.
    fn list(&mut self, deals: &[DealIx]) {
        if !self.has_links {
            for deal in deals {
                self.node(deal.0, 1, Holds::Nothing);
            }
            return;
        }
        self.lists += 1;
        for deal in deals {
            self.list_of[deal.0 as usize] = self.lists;
        }
        let members = self.members_in(deals);
        for &deal in deals {
            let is_beneath = self.beneath_in[deal.0 as usize] == self.lists;
            match self.members {
                Nesting::Under if is_beneath => {}
                Nesting::Under => self.tree(deal, &members, u32::MAX),
                Nesting::Beside => self.tree(deal, &members, DEEPEST_REPEATED),
            }
        }
    }

    /// The members of each batch in this list, in its order. A member's batch is the nearest one in the list that
    /// contains it.
    fn members_in(&mut self, deals: &[DealIx]) -> FxHashMap<DealIx, Vec<DealIx>> {
        let mut members: FxHashMap<DealIx, Vec<DealIx>> = FxHashMap::default();
        for &deal in deals.iter().filter(|deal| self.is_member[deal.0 as usize]) {
            let up = |at: &DealIx| self.register.deal(*at).part_of.map(|link| link.deal);
            let is_here = |at: &DealIx| self.list_of[at.0 as usize] == self.lists;
            // A register's links form a forest; the limit guards against endless loops in a broken one.
            let above = std::iter::successors(up(&deal), up).take(self.register.deals.len()).find(is_here);
            if let Some(batch) = above {
                members.entry(batch).or_default().push(deal);
                self.has_members[batch.0 as usize] = true;
                self.beneath_in[deal.0 as usize] = self.lists;
            }
        }
        members
    }

    /// Appends a deal and the rows beneath it, down to a level.
    fn tree(&mut self, top: DealIx, members: &FxHashMap<DealIx, Vec<DealIx>>, deepest: u32) {
        if !self.has_members[top.0 as usize] {
            return self.node(top.0, 1, Holds::Nothing);
        }
        let mut stack = vec![(top, 1)];
        while let Some((deal, level)) = stack.pop() {
            self.node(deal.0, level, Holds::Rows);
            if let Some(members) = members.get(&deal).filter(|_| level < deepest) {
                stack.extend(members.iter().rev().map(|&member| (member, level + 1)));
            }
        }
    }

    fn node(&mut self, what: u32, level: u32, holds: Holds) {
        let at = self.outline.nodes.len();
        self.close(level);
        self.outline.nodes.push(RowTree { what, beneath: 0, level });
        if holds == Holds::Rows {
            self.open.push(at);
        }
        let is_home = level == 1 || self.members == Nesting::Under;
        if level > 0
            && is_home
            && let Some(home) = self.outline.homes.get_mut(what as usize)
            && *home == NOWHERE
        {
            *home = u32::try_from(at).unwrap_or(NOWHERE);
        }
    }

    /// Ends the nodes of this level or deeper: no further row belongs to them.
    fn close(&mut self, level: u32) {
        let end = self.outline.nodes.len();
        while let Some(&at) = self.open.last() {
            let node = &mut self.outline.nodes[at];
            if node.level < level {
                break;
            }
            node.beneath = u32::try_from(end - at - 1).unwrap_or(NOWHERE);
            self.open.pop();
        }
    }

    fn finish(mut self, by: Option<GroupBy>) -> Outline {
        self.close(0);
        let is_foldable = |node: &RowTree| node.level == 0 || node.beneath > 0;
        self.outline.by = by;
        let nodes = (0_u32..).zip(&self.outline.nodes);
        self.outline.foldable = nodes.filter(|(_, node)| is_foldable(node)).map(|(at, _)| at).collect();
        self.outline
    }
}
