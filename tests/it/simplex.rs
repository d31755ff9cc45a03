//! Linear programmes by the simplex method.

/// The largest value of `weights · x` where `rows · x <= limits` and no x is negative, by Bland's rule.
pub struct Simplex {
    /// The tableau: a row a constraint, the last two the objective and the sum of infeasibilities.
    cells: Vec<Vec<f64>>,
    basis: Vec<usize>,
    columns: usize,
}

const NOTHING: f64 = 1e-9;

impl Simplex {
    pub fn new(rows: &[Vec<f64>], limits: &[f64], weights: &[f64]) -> Self {
        let (count, variables) = (rows.len(), weights.len());
        // Variables, a slack a row, an artificial a row, and the limit.
        let columns = variables + 2 * count;
        let mut cells = vec![vec![0.0; columns + 1]; count + 2];
        let mut basis = Vec::with_capacity(count);
        for (at, (row, &limit)) in rows.iter().zip(limits).enumerate() {
            let sign = if limit < 0.0 { -1.0 } else { 1.0 };
            for (cell, x) in cells[at].iter_mut().zip(row) {
                *cell = sign * x;
            }
            cells[at][variables + at] = sign;
            cells[at][columns] = sign * limit;
            if sign < 0.0 {
                cells[at][variables + count + at] = 1.0;
                basis.push(variables + count + at);
            } else {
                basis.push(variables + at);
            }
        }
        for (cell, weight) in cells[count].iter_mut().zip(weights) {
            *cell = -weight;
        }
        for at in 0..count {
            if basis[at] >= variables + count {
                let row = cells[at].clone();
                for (column, x) in row
                    .iter()
                    .enumerate()
                    .filter(|(column, _)| *column < variables + count || *column == columns)
                {
                    cells[count + 1][column] -= x;
                }
            }
        }
        Self { cells, basis, columns: variables + count }
    }

    pub fn solve(mut self) -> f64 {
        let count = self.basis.len();
        assert!(self.improve(count + 1), "the sum of infeasibilities has an end");
        let left = self.cells[count + 1].last().copied().unwrap_or(0.0);
        assert!(left.abs() < 1e-6, "a register has a consistent reading, {left} is left");
        self.drop_artificial();
        if !self.improve(count) {
            return f64::INFINITY;
        }
        self.cells[count].last().copied().unwrap_or(0.0)
    }

    /// Artificial variables that are still in the basis, at zero, would grow unseen.
    fn drop_artificial(&mut self) {
        for row in 0..self.basis.len() {
            if self.basis[row] >= self.columns
                && let Some(column) =
                    (0..self.columns).find(|&column| self.cells[row][column].abs() > NOTHING)
            {
                self.pivot(row, column);
            }
        }
    }

    /// Pivots until the objective cannot grow; `false` where it has no end.
    fn improve(&mut self, objective: usize) -> bool {
        while let Some(column) = (0..self.columns).find(|&column| self.cells[objective][column] < -NOTHING) {
            let rows = (0..self.basis.len()).filter(|&row| self.cells[row][column] > NOTHING);
            let last = self.cells[0].len() - 1;
            let ratio = |row: usize| self.cells[row][last] / self.cells[row][column];
            let best =
                rows.min_by(|&a, &b| ratio(a).total_cmp(&ratio(b)).then(self.basis[a].cmp(&self.basis[b])));
            let Some(row) = best else { return false };
            self.pivot(row, column);
        }
        true
    }

    fn pivot(&mut self, row: usize, column: usize) {
        let by = self.cells[row][column];
        self.cells[row].iter_mut().for_each(|cell| *cell /= by);
        let pivot = self.cells[row].clone();
        for (at, cells) in self.cells.iter_mut().enumerate() {
            let factor = cells[column];
            if at != row && factor != 0.0 {
                for (cell, x) in cells.iter_mut().zip(&pivot) {
                    *cell -= factor * x;
                }
            }
        }
        self.basis[row] = column;
    }
}
