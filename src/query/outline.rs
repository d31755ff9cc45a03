//! The outline of the table: all its rows, groups before their deals and batches before their members,
//! built once for an answer. What is folded is no part of it: see [`super::ShownRows`].

use super::{GroupBy, GroupKey, Total, Volumes};
use crate::model::{DealIx, Form, Register};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Where the members of a batch stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Nesting {
    /// Each in its own place, and beneath its batch where that is unfolded.
    #[default]
    Beside,
    /// Only beneath their batch.
    Under,
}

impl Nesting {
    pub const ALL: &'static [Self] = &[Self::Beside, Self::Under];

    /// The word of the command line and of files.
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
        /// How many batches it is shown beneath.
        depth: usize,
        /// Whether any of its members can be shown beneath it.
        has_members: bool,
    },
}

/// What the row at the head of a group tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub key: GroupKey,
    /// The group's volumes, as the charts have them.
    pub total: Total,
    /// Running totals that stand in the group, which no sum adds.
    pub running_totals: usize,
}

/// A row with all that hangs beneath it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct RowTree {
    /// A deal, or the position of a group's head.
    what: u32,
    /// How many rows further down belong to it.
    beneath: u32,
    /// 0 for a group, 1 for a deal, more for members.
    level: u32,
}

/// All rows of the table, folded or not, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// What the rows are grouped by.
    pub by: Option<GroupBy>,
    /// The heads of the groups, from the top.
    pub heads: Vec<Head>,
    nodes: Vec<RowTree>,
    /// The nodes that can be folded.
    foldable: Vec<u32>,
    /// For each deal of the register the node that it is looked up at.
    homes: Vec<u32>,
}

/// No node.
const NOWHERE: u32 = u32::MAX;
/// Beside their batches, members are repeated beneath them this deep at most: the rows of a long
/// chain of batches would otherwise grow with its square.
const DEEPEST_REPEATED: u32 = 5;

impl Outline {
    /// Lays out `rows`, which are in the order of the table, under the groups of `volumes`.
    pub fn new(register: &Register, rows: &[DealIx], members: Nesting, volumes: Option<&Volumes>) -> Self {
        let mut layout = OutlineLayout::new(register, rows, members);
        match volumes {
            None => layout.list(rows),
            Some(volumes) => layout.groups(rows, volumes),
        }
        layout.finish(volumes.map(|volumes| volumes.query.by))
    }

    /// The number of rows, if nothing were folded.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// What stands at a node.
    pub fn row(&self, node: usize) -> Option<Row> {
        let RowTree { what, beneath, level } = *self.nodes.get(node)?;
        Some(match level.checked_sub(1) {
            None => Row::Group(what as usize),
            Some(depth) => Row::Deal { deal: DealIx(what), depth: depth as usize, has_members: beneath > 0 },
        })
    }

    /// The deal that stands at a node.
    pub fn deal(&self, node: usize) -> Option<DealIx> {
        match self.row(node)? {
            Row::Deal { deal, .. } => Some(deal),
            Row::Group(_) => None,
        }
    }

    /// The node that a deal is looked up at: its first one, not counting repetitions beneath a batch.
    pub fn home(&self, deal: DealIx) -> Option<usize> {
        self.homes.get(deal.0 as usize).filter(|&&node| node != NOWHERE).map(|&node| node as usize)
    }

    /// The node of a group's head.
    pub fn node_of_group(&self, key: &GroupKey) -> Option<usize> {
        let at = self.heads.iter().position(|head| head.key == *key)?;
        let is_it = |&&node: &&u32| self.row(node as usize) == Some(Row::Group(at));
        self.foldable.iter().find(is_it).map(|&node| node as usize)
    }

    /// How many nodes hang beneath one.
    pub fn beneath(&self, node: usize) -> usize {
        self.nodes.get(node).map_or(0, |node| node.beneath as usize)
    }

    /// The nearest node above that this one hangs beneath.
    pub fn above(&self, node: usize) -> Option<usize> {
        let holds = |&&up: &&u32| node <= up as usize + self.beneath(up as usize);
        let before = self.foldable.partition_point(|&up| (up as usize) < node);
        self.foldable.get(..before)?.iter().rev().find(holds).map(|&up| up as usize)
    }

    /// The nodes that can be folded, from the top.
    pub(super) fn foldable(&self) -> &[u32] {
        &self.foldable
    }

    /// Whether any batch has members to show.
    pub fn has_batches(&self) -> bool {
        self.foldable.len() > self.heads.len()
    }

    /// Deals in the order that they stand in.
    pub fn in_order(&self, deals: &[DealIx]) -> Vec<DealIx> {
        let mut deals = deals.to_vec();
        deals.sort_by_cached_key(|&deal| self.home(deal).unwrap_or(usize::MAX));
        deals
    }
}

/// Whether further rows may hang beneath one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Nothing,
    Rows,
}

/// The outline while it is being laid out.
struct OutlineLayout<'a> {
    register: &'a Register,
    members: Nesting,
    outline: Outline,
    /// For each deal the number of the list that it stands in last; deals that are not selected are in none.
    list_of: Vec<u32>,
    /// For each deal the list in which it hangs beneath a batch.
    beneath_in: Vec<u32>,
    lists: u32,
    /// Whether a deal is part of a batch.
    is_member: Vec<bool>,
    /// Whether rows may hang beneath a deal in the list at hand.
    has_members: Vec<bool>,
    has_links: bool,
    /// The batches that further rows may hang beneath.
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

    /// The groups in the order of the volumes, each with its rows; last those with running totals only.
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

    /// A list of rows with the members of its batches.
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

    /// The members of each batch of this list, in its order: each hangs beneath the nearest batch in it.
    fn members_in(&mut self, deals: &[DealIx]) -> FxHashMap<DealIx, Vec<DealIx>> {
        let mut members: FxHashMap<DealIx, Vec<DealIx>> = FxHashMap::default();
        for &deal in deals.iter().filter(|deal| self.is_member[deal.0 as usize]) {
            let up = |at: &DealIx| self.register.deal(*at).part_of.map(|link| link.deal);
            let is_here = |at: &DealIx| self.list_of[at.0 as usize] == self.lists;
            // A register's links form a forest; the bound only keeps a broken one from hanging.
            let above = std::iter::successors(up(&deal), up).take(self.register.deals.len()).find(is_here);
            if let Some(batch) = above {
                members.entry(batch).or_default().push(deal);
                self.has_members[batch.0 as usize] = true;
                self.beneath_in[deal.0 as usize] = self.lists;
            }
        }
        members
    }

    /// A deal and what hangs beneath it, down to a level.
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

    /// Nothing further hangs beneath nodes of this level or deeper.
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
